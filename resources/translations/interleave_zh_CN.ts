<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Lesson</name>
    <message>
        <source>Tasks from the command line</source>
        <translation>命令行中的任务</translation>
    </message>
    <message>
        <source>Asyncio 101</source>
        <translation>asyncio 入门</translation>
    </message>
    <message>
        <source>Three tasks that only sleep.</source>
        <translation>三个只睡眠的任务。</translation>
    </message>
    <message>
        <source>How long will each side take?</source>
        <translation>左右两边各需多长时间？</translation>
    </message>
    <message>
        <source>Sleeping tasks don’t keep each other waiting: together they take 3 s, as long as the longest, and one after the other 6 s.</source>
        <translation>睡眠的任务不会让彼此等待：并发执行用 3 s，与最长的任务一样；一个接一个则用 6 s。</translation>
    </message>
    <message>
        <source>Let B sleep 3 s as well. Which side gets longer?</source>
        <translation>让 B 也睡眠 3 s。哪一边会变长？</translation>
    </message>
    <message>
        <source>Await in a loop</source>
        <translation>循环中的 await</translation>
    </message>
    <message>
        <source>One task that awaits three pages, one after the other.</source>
        <translation>一个任务，依次 await 三个页面。</translation>
    </message>
    <message>
        <source>Every page is awaited. How much faster is the event loop?</source>
        <translation>每个页面都用了 await。事件循环能快多少？</translation>
    </message>
    <message>
        <source>Not at all: await waits here before it goes on, so a loop of awaits in one task takes 6 s on either side.</source>
        <translation>一点也不快：await 会在这里等到结果再继续，所以一个任务里的一串 await 在两边都要 6 s。</translation>
    </message>
    <message>
        <source>Make it three tasks with one sleep each.</source>
        <translation>改成三个任务，每个任务睡眠一次。</translation>
    </message>
    <message>
        <source>A blocking call stops everyone</source>
        <translation>一个阻塞调用拖住所有任务</translation>
    </message>
    <message>
        <source>B calls time.sleep() where it should await asyncio.sleep().</source>
        <translation>B 调用了 time.sleep()，而它本应 await asyncio.sleep()。</translation>
    </message>
    <message>
        <source>A is due after one second. When does it wake?</source>
        <translation>A 在一秒后到期。它什么时候醒来？</translation>
    </message>
    <message>
        <source>There is one thread, and B sits in it: A wakes at 2 s instead of 1 s, and C is done at 5 s.</source>
        <translation>只有一个线程，而 B 占着它：A 在 2 s 而不是 1 s 醒来，C 在 5 s 完成。</translation>
    </message>
    <message>
        <source>Let B sleep instead of block.</source>
        <translation>让 B 睡眠，而不是阻塞。</translation>
    </message>
    <message>
        <source>Gather of blocking calls</source>
        <translation>对阻塞调用使用 gather</translation>
    </message>
    <message>
        <source>Three tasks that call time.sleep() and never await anything.</source>
        <translation>三个任务都调用 time.sleep()，从不 await。</translation>
    </message>
    <message>
        <source>All three go into one gather. How much time does that save?</source>
        <translation>三个任务放进同一个 gather。能省多少时间？</translation>
    </message>
    <message>
        <source>None: gather can only change over where a task awaits, and none of them does, so it takes 6 s on either side.</source>
        <translation>一点也省不了：gather 只能在任务 await 的地方切换，而它们都没有 await，所以两边都要 6 s。</translation>
    </message>
    <message>
        <source>Let only C sleep instead of block.</source>
        <translation>只让 C 睡眠，而不是阻塞。</translation>
    </message>
    <message>
        <source>Threads to the rescue</source>
        <translation>用线程来解围</translation>
    </message>
    <message>
        <source>The same blocking calls, handed to worker threads with asyncio.to_thread().</source>
        <translation>同样的阻塞调用，用 asyncio.to_thread() 交给工作线程。</translation>
    </message>
    <message>
        <source>The same calls block, but each in a thread. What does the right side take now?</source>
        <translation>同样的调用仍然阻塞，但各在一个线程中。现在右边需要多长时间？</translation>
    </message>
    <message>
        <source>Only 3 s: the threads block in the loop’s place, and the loop just awaits them.</source>
        <translation>只要 3 s：线程代替事件循环阻塞，事件循环只需 await 它们。</translation>
    </message>
    <message>
        <source>Set the limit to 1: what is left of the gain?</source>
        <translation>把并发上限设为 1：还能剩下多少好处？</translation>
    </message>
    <message>
        <source>Parsing blocks the loop</source>
        <translation>解析阻塞了事件循环</translation>
    </message>
    <message>
        <source>Four tasks of a small service; one of them computes.</source>
        <translation>一个小型服务的四个任务，其中一个在计算。</translation>
    </message>
    <message>
        <source>What keeps send mail from starting at once?</source>
        <translation>是什么让 send mail 不能马上开始？</translation>
    </message>
    <message>
        <source>Computing holds the loop just as blocking does: send mail gets its first turn after 600 ms, and everything takes 3.1 s instead of 2.5 s.</source>
        <translation>计算和阻塞一样占用事件循环：send mail 在 600 ms 之后才第一次轮到，全部用时 3.1 s 而不是 2.5 s。</translation>
    </message>
    <message>
        <source>Drag parse to the end of the list.</source>
        <translation>把 parse 拖到列表末尾。</translation>
    </message>
    <message>
        <source>The late heartbeat</source>
        <translation>迟到的心跳</translation>
    </message>
    <message>
        <source>A task that wants a turn every 200 ms, and one that computes for long.</source>
        <translation>一个任务每 200 ms 要轮到一次，另一个任务长时间计算。</translation>
    </message>
    <message>
        <source>How late does the heartbeat get?</source>
        <translation>心跳会迟到多久？</translation>
    </message>
    <message>
        <source>The beat that is due at 600 ms comes at 1.2 s, 600 ms late: the loop is only as punctual as its longest step.</source>
        <translation>应在 600 ms 的心跳到 1.2 s 才来，迟了 600 ms：事件循环有多准时，取决于它最长的一步。</translation>
    </message>
    <message>
        <source>Compute 7 times 100 ms with a yield in between: 7*(compute 100ms, yield).</source>
        <translation>改为计算 7 次 100 ms，每次之后让出：7*(compute 100ms, yield)。</translation>
    </message>
    <message>
        <source>Computing gains nothing</source>
        <translation>计算得不到好处</translation>
    </message>
    <message>
        <source>Three tasks that are all work and no waiting.</source>
        <translation>三个任务，全是计算，没有等待。</translation>
    </message>
    <message>
        <source>How much faster does the event loop compute?</source>
        <translation>事件循环计算起来能快多少？</translation>
    </message>
    <message>
        <source>Not at all: it takes 6 s on either side, because one thread does the work and there is no waiting to share.</source>
        <translation>一点也不快：两边都要 6 s，因为只有一个线程在工作，又没有可以共享的等待。</translation>
    </message>
    <message>
        <source>Put a sleep of 1 s before each compute.</source>
        <translation>在每次计算之前加上 1 s 的睡眠。</translation>
    </message>
    <message>
        <source>Taking turns on one thread</source>
        <translation>在一个线程上轮流执行</translation>
    </message>
    <message>
        <source>Three tasks that compute a little, sleep a little, and so on.</source>
        <translation>三个任务，算一会儿，睡一会儿，如此反复。</translation>
    </message>
    <message>
        <source>How many of the three compute at the same moment?</source>
        <translation>同一时刻，三个任务中有几个在计算？</translation>
    </message>
    <message>
        <source>Never more than 1: while the others sleep, one has the thread, and so 5.4 s fit into 2.2 s.</source>
        <translation>从不超过 1 个：其他任务睡眠时，一个任务占用线程，于是 5.4 s 的事在 2.2 s 内做完。</translation>
    </message>
    <message>
        <source>Add a fourth task like them: now there is more to compute than sleep to hide it in.</source>
        <translation>再加一个同样的任务：现在要计算的比能用睡眠掩盖的还多。</translation>
    </message>
    <message>
        <source>A limit of two</source>
        <translation>并发上限为二</translation>
    </message>
    <message>
        <source>At most two of the three tasks are inside their body at once.</source>
        <translation>三个任务中，最多有两个进行中，其余的等待许可。</translation>
    </message>
    <message>
        <source>When does C begin?</source>
        <translation>C 什么时候开始？</translation>
    </message>
    <message>
        <source>C begins at 1 s, when A hands its permit on, so all is done at 4 s: a semaphore gives permits in the order in which they were asked for.</source>
        <translation>C 在 1 s 开始，那时 A 交出许可，于是全部在 4 s 完成：信号量按请求的先后发放许可。</translation>
    </message>
    <message>
        <source>Set the limit to 1, then to 3.</source>
        <translation>把并发上限设为 1，再设为 3。</translation>
    </message>
    <message>
        <source>Order under a limit</source>
        <translation>有上限时的先后</translation>
    </message>
    <message>
        <source>The tasks and the limit of “A limit of two”, but the longest comes first.</source>
        <translation>与“并发上限为二”相同的任务和上限，但最长的任务排在最前。</translation>
    </message>
    <message>
        <source>Does it matter who is first in the list?</source>
        <translation>谁排在列表最前，有关系吗？</translation>
    </message>
    <message>
        <source>Under a limit it does: with the longest first all is done at 3 s instead of 4 s, because no permit is left idle.</source>
        <translation>有上限时有关系：最长的排在最前，全部在 3 s 而不是 4 s 完成，因为没有许可闲置。</translation>
    </message>
    <message>
        <source>Drag C to the end of the list.</source>
        <translation>把 C 拖到列表末尾。</translation>
    </message>
    <message>
        <source>One fails, gather goes on</source>
        <translation>一个失败，gather 继续</translation>
    </message>
    <message>
        <source>gather() tells of the first failure and cancels nothing.</source>
        <translation>gather() 报告第一个失败，但不取消任何任务。</translation>
    </message>
    <message>
        <source>A fails after one second. What becomes of B and C on the right?</source>
        <translation>A 在一秒后失败。右边的 B 和 C 会怎样？</translation>
    </message>
    <message>
        <source>The caller of gather learns of it at 1 s, but nobody stops the others: C still runs until 3 s.</source>
        <translation>gather 的调用者在 1 s 得知失败，但没有谁停止其他任务：C 仍运行到 3 s。</translation>
    </message>
    <message>
        <source>Under Concurrency, let a failure cancel the others.</source>
        <translation>在“并发规则”中，设为失败时取消其他任务。</translation>
    </message>
    <message>
        <source>One fails, the group is cancelled</source>
        <translation>一个失败，整组取消</translation>
    </message>
    <message>
        <source>Under a TaskGroup the first failure cancels all the others.</source>
        <translation>在 TaskGroup 中，第一个失败会取消所有其他任务。</translation>
    </message>
    <message>
        <source>Which tasks get to their end?</source>
        <translation>哪些任务能执行到最后？</translation>
    </message>
    <message>
        <source>Only log in does: load page fails at 1 s, and the TaskGroup cancels everyone who is left in that instant.</source>
        <translation>只有 log in：load page 在 1 s 失败，TaskGroup 就在那一刻取消所有剩下的任务。</translation>
    </message>
    <message>
        <source>Let load image sleep 900 ms.</source>
        <translation>让 load image 睡眠 900 ms。</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>The whole run has one and a half seconds.</source>
        <translation>整个运行只有一秒半。</translation>
    </message>
    <message>
        <source>Who makes it in time?</source>
        <translation>谁能按时完成？</translation>
    </message>
    <message>
        <source>Only A does: it ends at 1 s, and at 1.5 s asyncio.timeout cancels what is left.</source>
        <translation>只有 A：它在 1 s 结束，而到 1.5 s，asyncio.timeout 取消剩下的任务。</translation>
    </message>
    <message>
        <source>Set the timeout to 2.5 s.</source>
        <translation>把超时设为 2.5 s。</translation>
    </message>
    <message>
        <source>First one wins</source>
        <translation>先到者胜</translation>
    </message>
    <message>
        <source>Three servers are asked the same, and the first answer is enough.</source>
        <translation>向三个服务器提出同样的请求，有一个应答就够了。</translation>
    </message>
    <message>
        <source>How long does the answer take on the right?</source>
        <translation>右边多久能得到应答？</translation>
    </message>
    <message>
        <source>It is there after 800 ms, as fast as the fastest; the others have to be cancelled, or they would go on until 2 s.</source>
        <translation>800 ms 后就得到，与最快的服务器一样快；其他请求必须取消，否则会一直到 2 s。</translation>
    </message>
    <message>
        <source>Let Bonn fail at once: fail &quot;no route&quot;. Is the first one still the best?</source>
        <translation>让 Bonn 马上失败：fail &quot;no route&quot;。先到的还是最好的吗？</translation>
    </message>
    <message>
        <source>Three real fetches</source>
        <translation>三个真实的请求</translation>
    </message>
    <message>
        <source>Requests to a small server on this machine, which answers after the given time.</source>
        <translation>向本机的一个小服务器发出请求，它在给定的时间后应答。</translation>
    </message>
    <message>
        <source>Is a request something to wait for, or something to work on?</source>
        <translation>请求是需要等待的事，还是需要计算的事？</translation>
    </message>
    <message>
        <source>To wait for: the loop is free until the answer comes, so three requests take 1.2 s instead of 2.4 s.</source>
        <translation>是需要等待的事：应答到来之前事件循环空闲，所以三个请求用 1.2 s 而不是 2.4 s。</translation>
    </message>
    <message>
        <source>Fetch a page of the Web instead: fetch https://example.org/. You are asked before anything is sent.</source>
        <translation>改为请求一个网页：fetch https://example.org/。发送之前会先问你。</translation>
    </message>
    <message>
        <source>A thousand sleepers</source>
        <translation>一千个睡眠者</translation>
    </message>
    <message>
        <source>A thousand tasks, each asleep for up to three seconds.</source>
        <translation>一千个任务，每个最多睡眠三秒。</translation>
    </message>
    <message>
        <source>How many threads does it take to sleep a thousand times at once?</source>
        <translation>同时睡眠一千次，需要多少个线程？</translation>
    </message>
    <message>
        <source>It takes 1: a sleeping task is a note in a heap, not a thread, and what is 24 min 21 s in a row is over in 2.99 s.</source>
        <translation>只要 1 个：睡眠的任务只是堆里的一条记录，而不是一个线程；依次执行要 24 min 21 s 的事，2.99 s 就结束。</translation>
    </message>
    <message>
        <source>Set the limit to 100.</source>
        <translation>把并发上限设为 100。</translation>
    </message>
</context>
<context>
    <name>interleave</name>
    <message>
        <source>event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>workers</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>主要是%1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Event loop</source>
        <translation>事件循环</translation>
    </message>
    <message>
        <source>Tasks in each state</source>
        <translation>各状态的任务数</translation>
    </message>
    <message>
        <source>Worker threads</source>
        <translation>工作线程</translation>
    </message>
    <message>
        <source>1 thread</source>
        <translation>1 个线程</translation>
    </message>
    <message>
        <source>%1 threads</source>
        <translation>%1 个线程</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1就绪</translation>
    </message>
    <message>
        <source>%1 are ready</source>
        <translation>%1就绪</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1运行</translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation>%1运行</translation>
    </message>
    <message>
        <source>%1 blocks</source>
        <translation>%1阻塞</translation>
    </message>
    <message>
        <source>%1 block</source>
        <translation>%1阻塞</translation>
    </message>
    <message>
        <source>%1 sleeps</source>
        <translation>%1睡眠</translation>
    </message>
    <message>
        <source>%1 sleep</source>
        <translation>%1睡眠</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1等待</translation>
    </message>
    <message>
        <source>%1 wait</source>
        <translation>%1等待</translation>
    </message>
    <message>
        <source>%1 is in a thread</source>
        <translation>%1在线程中</translation>
    </message>
    <message>
        <source>%1 are in threads</source>
        <translation>%1在线程中</translation>
    </message>
    <message>
        <source>%1 fetches</source>
        <translation>%1请求中</translation>
    </message>
    <message>
        <source>%1 fetch</source>
        <translation>%1请求中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2中的 %1 个</translation>
    </message>
    <message>
        <source>the only task</source>
        <translation>唯一的任务</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>so many of the tasks</comment>
        <translation>%1 个</translation>
    </message>
    <message>
        <source>none of %1 is under way</source>
        <translation>%1都不在进行中</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between clauses</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 个任务</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 个任务</translation>
    </message>
    <message>
        <source>At %1: %2.</source>
        <translation>%1 时：%2。</translation>
    </message>
    <message>
        <source>At about %1: %2.</source>
        <translation>约 %1 时：%2。</translation>
    </message>
    <message>
        <source>idle %1 %</source>
        <extracomment>how much of the time nobody had the event loop; %1 is a number</extracomment>
        <translation>空闲 %1 %</translation>
    </message>
    <message>
        <source>a thread for each task</source>
        <translation>每个任务一个线程</translation>
    </message>
    <message>
        <source>1 thread + 1 worker</source>
        <translation>1 个线程 + 1 个工作线程</translation>
    </message>
    <message>
        <source>1 thread + %1 workers</source>
        <translation>1 个线程 + %1 个工作线程</translation>
    </message>
    <message>
        <source>%1 · 1 task in flight</source>
        <translation>%1 · 1 个任务进行中</translation>
    </message>
    <message>
        <source>%1 · up to %2 in flight</source>
        <translation>%1 · 最多 %2 个进行中</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>顺序执行</translation>
    </message>
    <message>
        <source>Concurrent</source>
        <translation>并发执行</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>多线程</translation>
    </message>
    <message>
        <source>stopped · %1</source>
        <translation>已停止 · %1</translation>
    </message>
    <message>
        <source>failed · %1</source>
        <translation>失败 · %1</translation>
    </message>
    <message>
        <source>timed out · %1</source>
        <translation>超时 · %1</translation>
    </message>
    <message>
        <source>planned · %1</source>
        <translation>计划 · %1</translation>
    </message>
    <message>
        <source>make your guess</source>
        <translation>请你猜一猜</translation>
    </message>
    <message>
        <source>waits for a thread</source>
        <translation>等待线程</translation>
    </message>
    <message>
        <source>in thread %1</source>
        <translation>在线程 %1 中</translation>
    </message>
    <message>
        <source>%1 sleeps %2 and is due at %3.</source>
        <translation>%1 睡眠 %2，将在 %3 到期。</translation>
    </message>
    <message>
        <source>%1 had slept %2 when it was cancelled at %3.</source>
        <translation>%1 睡眠了 %2，在 %3 被取消。</translation>
    </message>
    <message>
        <source>%1 slept %2, was due at %3</source>
        <translation>%1 睡眠了 %2，在 %3 到期</translation>
    </message>
    <message>
        <source>%1, woke on time.</source>
        <translation>%1，准时醒来。</translation>
    </message>
    <message>
        <source>%1, woke %2 late.</source>
        <translation>%1，晚了 %2 醒来。</translation>
    </message>
    <message>
        <source>%1 was ready from %2 to %3</source>
        <translation>%1 从 %2 到 %3 处于就绪状态</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1, but %2 had the loop.</source>
        <translation>%1，但事件循环被 %2 占用。</translation>
    </message>
    <message>
        <source>%1 was ready for %2, from %3 to %4, and its thread was not running yet.</source>
        <translation>%1 就绪了 %2，从 %3 到 %4，它的线程还没有运行。</translation>
    </message>
    <message>
        <source>%1 slept in its thread for %2, from %3 to %4.</source>
        <translation>%1 在自己的线程中睡眠了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 ran in its thread for %2, from %3 to %4.</source>
        <translation>%1 在自己的线程中运行了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 blocked its thread, and nobody else, for %2, from %3 to %4.</source>
        <translation>%1 阻塞了自己的线程 %2，没有影响其他任务，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 waited for a worker thread for %2, from %3 to %4.</source>
        <translation>%1 等待工作线程等了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 was in a call in its thread for %2, from %3 to %4.</source>
        <translation>%1 在自己的线程中调用了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 waited in its thread for an answer for %2, from %3 to %4.</source>
        <translation>%1 在自己的线程中等待应答等了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 waits for %2, here for %3: an estimate, as long as it last took or 300 ms.</source>
        <translation>%1 等待 %2，这里取 %3：这是估计值，即上次所用的时间或 300 ms。</translation>
    </message>
    <message>
        <source>%1 waited for an answer for %2, from %3 to %4.</source>
        <translation>%1 等待应答等了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 ran on the loop for %2, from %3 to %4.</source>
        <translation>%1 在事件循环上运行了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 blocked the loop for %2, from %3 to %4.</source>
        <translation>%1 阻塞了事件循环 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 waited for a permit for %2, from %3 to %4.</source>
        <translation>%1 等待许可等了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>A worker thread worked for %1 for %2, from %3 to %4.</source>
        <translation>工作线程为 %1 工作了 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>%1 was cancelled at %2.</source>
        <translation>%1 在 %2 被取消。</translation>
    </message>
    <message>
        <source>%1 failed at %2: %3</source>
        <translation>%1 在 %2 失败：%3</translation>
    </message>
    <message>
        <source>%1 failed at %2.</source>
        <translation>%1 在 %2 失败。</translation>
    </message>
    <message>
        <source>%1 timed out at %2.</source>
        <translation>%1 在 %2 超时。</translation>
    </message>
    <message>
        <source>%1 finished at %2.</source>
        <translation>%1 在 %2 完成。</translation>
    </message>
    <message>
        <source>%1 never started.</source>
        <translation>%1 从未开始。</translation>
    </message>
    <message>
        <source>%1 has not started yet.</source>
        <translation>%1 还没有开始。</translation>
    </message>
    <message>
        <source>%1 had not started yet; it was created at %2.</source>
        <translation>%1 还没有开始；它在 %2 创建。</translation>
    </message>
    <message>
        <source>Nobody has the event loop: every task is waiting for something.</source>
        <translation>没有任务占用事件循环：每个任务都在等待。</translation>
    </message>
    <message>
        <source>%1 had the loop for %2, from %3 to %4.</source>
        <translation>%1 占用了事件循环 %2，从 %3 到 %4。</translation>
    </message>
    <message>
        <source>Worker thread %1 has nothing to do.</source>
        <translation>工作线程 %1 空闲。</translation>
    </message>
    <message>
        <source>Worker thread %1 was busy with %2 for %3, from %4 to %5.</source>
        <translation>工作线程 %1 为 %2 忙了 %3，从 %4 到 %5。</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>ready, loop is busy</source>
        <translation>就绪，事件循环忙</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>runs on the loop</source>
        <translation>在循环上运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>blocks the loop</source>
        <translation>阻塞事件循环</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>阻塞</translation>
    </message>
    <message>
        <source>sleep %1</source>
        <translation>睡眠 %1</translation>
    </message>
    <message>
        <source>sleeps (awaiting)</source>
        <translation>睡眠 (await)</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>waits for a permit</source>
        <translation>等待许可</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>in a thread</source>
        <translation>在线程中</translation>
    </message>
    <message>
        <source>in a worker thread</source>
        <translation>在工作线程中</translation>
    </message>
    <message>
        <source>fetch %1</source>
        <translation>请求 %1</translation>
    </message>
    <message>
        <source>fetches</source>
        <translation>请求中</translation>
    </message>
    <message>
        <source>fetching</source>
        <translation>请求中</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>顺序执行</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>并发执行</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>纳秒</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>微秒</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>Equally fast</source>
        <translation>一样快</translation>
    </message>
    <message>
        <source>doing things at once saves nothing here</source>
        <translation>在这里并发执行并不省时间</translation>
    </message>
    <message>
        <source>%1 faster</source>
        <translation>%1 速度</translation>
    </message>
    <message>
        <source>Takes no time at all</source>
        <translation>完全不花时间</translation>
    </message>
    <message>
        <source>%1 less waiting</source>
        <translation>等待时间减少 %1</translation>
    </message>
    <message>
        <source>%1 slower</source>
        <translation>%1 用时</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>%1 more waiting</source>
        <translation>等待时间增加 %1</translation>
    </message>
    <message>
        <source>floor: the shortest task, %1</source>
        <translation>下限：最短的任务，%1</translation>
    </message>
    <message>
        <source>floor: the longest task, %1</source>
        <translation>下限：最长的任务，%1</translation>
    </message>
    <message>
        <source>%1 lost because the loop was busy</source>
        <translation>因事件循环忙损失 %1</translation>
    </message>
    <message>
        <source>%1 lost to “%2” and others on the loop</source>
        <translation>因“%2”等占用循环损失 %1</translation>
    </message>
    <message>
        <source>%1 lost to “%2” on the loop</source>
        <translation>因“%2”占用循环损失 %1</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>%1 时</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>正在运行…</translation>
    </message>
    <message>
        <source>sequential is done, concurrent is not</source>
        <translation>顺序执行已完成，并发执行还没有</translation>
    </message>
    <message>
        <source>threads are done, the others are not</source>
        <translation>线程已完成，其他还没有</translation>
    </message>
    <message>
        <source>concurrent has ended early, sequential goes on</source>
        <translation>并发执行提前结束，顺序执行还在继续</translation>
    </message>
    <message>
        <source>%1 faster, so far</source>
        <translation>目前 %1 速度</translation>
    </message>
    <message>
        <source>concurrent is done, sequential is not</source>
        <translation>并发执行已完成，顺序执行还没有</translation>
    </message>
    <message>
        <source>sequential fails after %1</source>
        <translation>顺序执行在 %1 后失败</translation>
    </message>
    <message>
        <source>sequential times out after %1</source>
        <translation>顺序执行在 %1 后超时</translation>
    </message>
    <message>
        <source>concurrent fails after %1</source>
        <translation>并发执行在 %1 后失败</translation>
    </message>
    <message>
        <source>concurrent times out after %1</source>
        <translation>并发执行在 %1 后超时</translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>add some to compare the two ways to run them</source>
        <translation>添加一些任务，比较两种执行方式</translation>
    </message>
    <message>
        <source>What do you think?</source>
        <translation>你觉得呢？</translation>
    </message>
    <message>
        <source>guess how long each way takes, then run</source>
        <translation>猜一猜每种方式用时多长，然后运行</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>there is no forecast of it</source>
        <translation>没有它的预测</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>after %1, so there is no verdict</source>
        <translation>在 %1 后停止，所以没有结论</translation>
    </message>
    <message>
        <source>No fair comparison</source>
        <translation>无法公平比较</translation>
    </message>
    <message>
        <source>planned: %1</source>
        <translation>计划：%1</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>--%1 has no meaning without a window or a picture (it tells how they look)</source>
        <translation>没有窗口或图片时 --%1 没有意义（它指定外观）</translation>
    </message>
    <message>
        <source>--%1 has no meaning without a picture (--screenshot, or --export of a picture, was expected)</source>
        <translation>没有图片时 --%1 没有意义（应有 --screenshot 或导出图片的 --export）</translation>
    </message>
    <message>
        <source>a file name is empty (a scenario file was expected)</source>
        <translation>文件名为空（应为场景文件）</translation>
    </message>
    <message>
        <source>--%1 takes no value (it got %2)</source>
        <translation>--%1 不带值（却给了 %2）</translation>
    </message>
    <message>
        <source>unknown option %1%2</source>
        <translation>未知选项 %1%2</translation>
    </message>
    <message>
        <source> (did you mean --%1?)</source>
        <translation>（你是指 --%1 吗？）</translation>
    </message>
    <message>
        <source>--%1 needs a value (%2 was expected)</source>
        <translation>--%1 需要一个值（应为 %2）</translation>
    </message>
    <message>
        <source>--%1 is given twice (once was expected)</source>
        <translation>--%1 给出了两次（应为一次）</translation>
    </message>
    <message>
        <source>--%1: wrong value %2 (%3 was expected)</source>
        <translation>--%1：值 %2 有误（应为 %3）</translation>
    </message>
    <message>
        <source>--preview and --real exclude each other (one of them was expected)</source>
        <translation>--preview 和 --real 互相排斥（应只用其一）</translation>
    </message>
    <message>
        <source>--speed has no meaning without --real (a preview takes no time)</source>
        <translation>没有 --real 时 --speed 没有意义（预览不花时间）</translation>
    </message>
    <message>
        <source>--allow-network has no meaning without --real (a preview asks nobody, and the window asks you)</source>
        <translation>没有 --real 时 --allow-network 没有意义（预览不访问网络，而窗口会询问你）</translation>
    </message>
    <message>
        <source>--strategy has no meaning for the window, which shows sequential and concurrent, and threads at a key press (--preview, --real, --summary, --export or --screenshot was expected)</source>
        <translation>--strategy 对窗口没有意义：窗口显示 sequential 和 concurrent，按键后显示 threads（应有 --preview、--real、--summary、--export 或 --screenshot）</translation>
    </message>
    <message>
        <source>--task %1 and the file %2 exclude each other (one of them was expected)</source>
        <translation>--task %1 与文件 %2 互相排斥（应只用其一）</translation>
    </message>
    <message>
        <source>--example %1 and --task %2 exclude each other (one of them was expected)</source>
        <translation>--example %1 与 --task %2 互相排斥（应只用其一）</translation>
    </message>
    <message>
        <source>--example %1 and the file %2 exclude each other (one of them was expected)</source>
        <translation>--example %1 与文件 %2 互相排斥（应只用其一）</translation>
    </message>
    <message>
        <source>--until first and --on-failure cancel exclude each other (one of them was expected)</source>
        <translation>--until first 与 --on-failure cancel 互相排斥（应只用其一）</translation>
    </message>
    <message>
        <source>%1 scenario files (one was expected: --export would write them all into the same file)</source>
        <translation>有 %1 个场景文件（应为一个：否则 --export 会把它们都写进同一个文件）</translation>
    </message>
    <message>
        <source>%1 scenario files (one was expected: it is shown in a window; --summary takes many)</source>
        <translation>有 %1 个场景文件（应为一个：它显示在窗口中；--summary 可以接受多个）</translation>
    </message>
    <message>
        <source>standard output cannot be written: %1</source>
        <translation>无法写入标准输出：%1</translation>
    </message>
    <message>
        <source>tasks may not fetch from %1 (--allow-network was expected)</source>
        <translation>任务不得访问 %1（应有 --allow-network）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>There is no display to open a window on. A picture of it: %1</source>
        <translation>没有可以打开窗口的显示器。窗口的图片：%1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>one of --list-examples</source>
        <translation>--list-examples 列出的一个</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>a file name that ends in %1</source>
        <translation>以 %1 结尾的文件名</translation>
    </message>
    <message>
        <source>a task, or COUNT of them, for example &quot;worker*3: sleep 1s, compute 200ms&quot;; may be repeated; without any or a file the scenario is &quot;Asyncio 101&quot;</source>
        <translation>一个任务，或 COUNT 个任务，例如 &quot;worker*3: sleep 1s, compute 200ms&quot;；可重复；既没有任务也没有文件时，场景为 &quot;Asyncio 101&quot;</translation>
    </message>
    <message>
        <source>a built-in scenario instead of a file; a part of its name is enough</source>
        <translation>用内置场景代替文件；给出名称的一部分即可</translation>
    </message>
    <message>
        <source>print the built-in scenarios with the question of each, and exit</source>
        <translation>列出内置场景及各自的问题，然后退出</translation>
    </message>
    <message>
        <source>at most N tasks inside their body at once</source>
        <translation>最多 N 个任务进行中，其余的等待</translation>
    </message>
    <message>
        <source>a whole number from 1 to 4294967295</source>
        <translation>1 到 4294967295 的整数</translation>
    </message>
    <message>
        <source>after that time everything that is left is cancelled</source>
        <translation>超过这段时间，剩下的全部取消</translation>
    </message>
    <message>
        <source>a duration of at most 1440min, such as 1.5s or 200ms</source>
        <translation>不超过 1440min 的时长，如 1.5s 或 200ms</translation>
    </message>
    <message>
        <source>the first failure lets the others continue, or cancels them: continue or cancel</source>
        <translation>第一个失败之后，其他任务继续或被取消：continue 或 cancel</translation>
    </message>
    <message>
        <source>continue or cancel</source>
        <translation>continue 或 cancel</translation>
    </message>
    <message>
        <source>all tasks have ended, or the first one has, which cancels the others: all or first</source>
        <translation>直到所有任务结束，或第一个结束并取消其他任务：all 或 first</translation>
    </message>
    <message>
        <source>all or first</source>
        <translation>all 或 first</translation>
    </message>
    <message>
        <source>of the ranges A..B: the same seed, the same values</source>
        <translation>范围 A..B 的随机种子：种子相同，取值相同</translation>
    </message>
    <message>
        <source>a whole number from 0 to 18446744073709551615</source>
        <translation>0 到 18446744073709551615 的整数</translation>
    </message>
    <message>
        <source>compute what happens, on a virtual clock, at once (the default)</source>
        <translation>用虚拟时钟立即算出会发生什么（默认）</translation>
    </message>
    <message>
        <source>really run the tasks; Ctrl+C stops them</source>
        <translation>真正运行任务；Ctrl+C 停止</translation>
    </message>
    <message>
        <source>with --real: seconds of the scenario in a real second, 0.1 to 100</source>
        <translation>与 --real 一起用：现实一秒对应场景中的秒数，0.1 到 100</translation>
    </message>
    <message>
        <source>a number from 0.1 to 100</source>
        <translation>0.1 到 100 的数</translation>
    </message>
    <message>
        <source>with --real: tasks may fetch from other machines than this one</source>
        <translation>与 --real 一起用：任务可以访问其他计算机</translation>
    </message>
    <message>
        <source>sequential, concurrent or threads; may be repeated; the default is the first two</source>
        <translation>sequential、concurrent 或 threads；可重复；默认为前两个</translation>
    </message>
    <message>
        <source>sequential, concurrent or threads</source>
        <translation>sequential、concurrent 或 threads</translation>
    </message>
    <message>
        <source>to standard output: text for people (the default), json on one line, or full, which is json with every span of every task</source>
        <translation>写到标准输出：text 供人阅读（默认），json 为一行 JSON，full 则是含每个任务每个时间段的 JSON</translation>
    </message>
    <message>
        <source>text, json or full</source>
        <translation>text、json 或 full</translation>
    </message>
    <message>
        <source>by its ending: .png, .svg, .pdf or .gif, the charts as a picture or an animation; .csv, every span; .trace.json, the run for Perfetto, Qt Creator and Interleave; .py or .cpp, a program that does the same with Python 3.11 or with Qt 6 and QCoro; may be repeated</source>
        <translation>由扩展名决定：.png、.svg、.pdf 或 .gif 为图表的图片或动画；.csv 为所有时间段；.trace.json 为供 Perfetto、Qt Creator 和 Interleave 使用的运行记录；.py 或 .cpp 为用 Python 3.11 或 Qt 6 和 QCoro 做同样事情的程序；可重复</translation>
    </message>
    <message>
        <source>a file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>a picture of the whole window as it looks after the run</source>
        <translation>运行之后整个窗口的图片</translation>
    </message>
    <message>
        <source>a file name that ends in .png</source>
        <translation>以 .png 结尾的文件名</translation>
    </message>
    <message>
        <source>the window&apos;s or the picture&apos;s size in pixels</source>
        <translation>窗口或图片的大小，以像素计</translation>
    </message>
    <message>
        <source>WIDTHxHEIGHT from 320x240 to 10000x10000</source>
        <translation>320x240 到 10000x10000 的 WIDTHxHEIGHT</translation>
    </message>
    <message>
        <source>pixels of a .png or .gif for each pixel of --size, 0.5 to 8</source>
        <translation>.png 或 .gif 中与 --size 的每个像素对应的像素数，0.5 到 8</translation>
    </message>
    <message>
        <source>a number from 0.5 to 8</source>
        <translation>0.5 到 8 的数</translation>
    </message>
    <message>
        <source>light, dark or print</source>
        <translation>light、dark 或 print</translation>
    </message>
    <message>
        <source>the charts of a picture are side-by-side or stacked</source>
        <translation>图片中的图表左右并排或上下排列：side-by-side 或 stacked</translation>
    </message>
    <message>
        <source>side-by-side or stacked</source>
        <translation>side-by-side 或 stacked</translation>
    </message>
    <message>
        <source>draw the run as it stood at that time</source>
        <translation>画出该时刻的运行情况</translation>
    </message>
    <message>
        <source>the language of the texts: en or zh_CN; the default is the system&apos;s</source>
        <translation>文字的语言：en 或 zh_CN；默认为系统的语言</translation>
    </message>
    <message>
        <source>en or zh_CN</source>
        <translation>en 或 zh_CN</translation>
    </message>
    <message>
        <source>print the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>print this text and exit</source>
        <translation>显示本说明并退出</translation>
    </message>
    <message>
        <source>usage: interleave [options] [scenario.json | run.trace.json …]

Shows how tasks are scheduled: the same tasks one after the other and concurrently.
Without --preview, --real, --summary, --export and --screenshot a window opens.

</source>
        <translation>用法：interleave [选项] [scenario.json | run.trace.json …]

展示任务如何调度：同样的任务一个接一个地执行，以及并发执行。
没有 --preview、--real、--summary、--export 和 --screenshot 时打开窗口。

</translation>
    </message>
    <message>
        <source>
STEPS is a list of: sleep D, compute D, block D, thread D, fetch D, fetch URL, yield,
fail &quot;text&quot;, N*( … ); D is a duration such as 1.5s, 200ms or 800ms..1.2s.

A file that ends in .trace.json is a run that --export has written. It is taken as it
is, unless --preview, --real or --strategy asks for a new one, or an option changes it.

Exit status: 0 done, 1 a run could not be carried out or a file not be read or written,
2 wrong usage, 3 a faulty scenario. A task that fails is a result, not an error.
</source>
        <translation>
STEPS 是以下步骤的列表：sleep D、compute D、block D、thread D、fetch D、fetch URL、
yield、fail &quot;text&quot;、N*( … )；D 是时长，如 1.5s、200ms 或 800ms..1.2s。

以 .trace.json 结尾的文件是 --export 写出的运行。它被原样采用，除非 --preview、--real
或 --strategy 要求新的运行，或有选项改变了它。

退出状态：0 成功；1 无法进行运行，或无法读写文件；2 用法错误；3 场景有错误。
任务失败是结果，不是错误。
</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>there is not enough memory for the picture</source>
        <translation>内存不足，无法生成图片</translation>
    </message>
    <message>
        <source>the picture cannot be made into a PNG</source>
        <translation>无法将图片转换为 PNG</translation>
    </message>
    <message>
        <source>this system has no fonts, so that nothing can be read (on Debian: apt-get install fonts-dejavu-core)</source>
        <translation>系统没有字体，因此什么都无法显示（在 Debian 上：apt-get install fonts-dejavu-core；中文还需要 fonts-wqy-microhei）</translation>
    </message>
    <message>
        <source>Try “interleave --help”.</source>
        <translation>请试试“interleave --help”。</translation>
    </message>
    <message>
        <source>interleave: there is no display to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>interleave: 没有可以打开窗口的显示器：DISPLAY 和 WAYLAND_DISPLAY 都没有设置</translation>
    </message>
    <message>
        <source>Without a window: --preview computes the run, --real runs it, --export FILE writes it, --screenshot FILE.png takes a picture.</source>
        <translation>不用窗口时：--preview 计算运行过程，--real 真正运行，--export FILE 写出文件，--screenshot FILE.png 生成图片。</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>step %1 of %2%3: </source>
        <translation>第 %1 步，共 %2 步%3：</translation>
    </message>
    <message>
        <source>%1 times what follows</source>
        <translation>以下内容重复 %1 次</translation>
    </message>
    <message>
        <source> of the repeat</source>
        <translation>（重复中）</translation>
    </message>
    <message>
        <source>end of the repeat</source>
        <translation>重复结束</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>all begin at once</source>
        <translation>全部一起开始</translation>
    </message>
    <message>
        <source>one at a time, in order</source>
        <translation>每次一个，依次进行</translation>
    </message>
    <message>
        <source>the others wait in order</source>
        <translation>其他任务依次等待</translation>
    </message>
    <message>
        <source>then cancels what is left</source>
        <translation>到时取消剩下的任务</translation>
    </message>
    <message>
        <source>takes what it takes</source>
        <translation>需要多久就多久</translation>
    </message>
    <message>
        <source>the first end counts, failed or not</source>
        <translation>以第一个结束为准，无论是否失败</translation>
    </message>
    <message>
        <source>the first failure cancels the rest</source>
        <translation>第一个失败会取消其余任务</translation>
    </message>
    <message>
        <source>a failure stops nobody else</source>
        <translation>失败不影响其他任务</translation>
    </message>
    <message>
        <source>cancels the rest</source>
        <translation>取消其余任务</translation>
    </message>
    <message>
        <source>waits for every task</source>
        <translation>等待每一个任务</translation>
    </message>
    <message>
        <source>same seed, same A..B</source>
        <translation>种子相同，A..B 相同</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>timeout %1</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>cancel on failure</source>
        <translation>失败时取消</translation>
    </message>
    <message>
        <source>until the first</source>
        <translation>直到第一个结束</translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>全部一起开始</translation>
    </message>
    <message>
        <source>unknown unit: ns, us, ms, s or min</source>
        <translation>未知单位：应为 ns、us、ms、s 或 min</translation>
    </message>
    <message>
        <source>too long: 24 h at most</source>
        <translation>太长：最多 24 h</translation>
    </message>
    <message>
        <source>too fine: whole nanoseconds</source>
        <translation>太精细：应为整数纳秒</translation>
    </message>
    <message>
        <source>no duration, such as 1.5s or 200ms</source>
        <translation>不是时长，如 1.5s 或 200ms</translation>
    </message>
    <message>
        <source>no whole number from 0 to 2⁶⁴ − 1</source>
        <translation>不是 0 到 2⁶⁴ − 1 的整数</translation>
    </message>
    <message>
        <source>the name is empty</source>
        <translation>名称为空</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>任意文本</translation>
    </message>
    <message>
        <source>the timeout is no duration up to 24 h</source>
        <translation>超时不是 24 h 以内的时长</translation>
    </message>
    <message>
        <source>a duration such as 1.5s or 200ms</source>
        <translation>时长，如 1.5s 或 200ms</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>real clock</source>
        <translation>真实时钟</translation>
    </message>
    <message>
        <source>virtual clock</source>
        <translation>虚拟时钟</translation>
    </message>
    <message>
        <source>the picture is too small for its charts (at least %1 × %2 was expected)</source>
        <translation>图片太小，放不下图表（至少应为 %1 × %2）</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>the PDF cannot be made</source>
        <translation>无法生成 PDF</translation>
    </message>
    <message>
        <source>there is no run</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 图形</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>Table of spans</source>
        <translation>时间段表格</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>跟踪记录</translation>
    </message>
    <message>
        <source>Python program</source>
        <translation>Python 程序</translation>
    </message>
    <message>
        <source>C++ program</source>
        <translation>C++ 程序</translation>
    </message>
    <message>
        <source>%1 cannot be written: its name has to end in %2</source>
        <translation>无法写入 %1：名称应以 %2 结尾</translation>
    </message>
    <message>
        <source>frame %1 could not be drawn</source>
        <translation>无法绘制第 %1 帧</translation>
    </message>
    <message>
        <source>a GIF is 1 to 65535 pixels wide and high, not %1 × %2</source>
        <translation>GIF 的宽和高应为 1 到 65535 像素，而不是 %1 × %2</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>幻灯片，16:9</translation>
    </message>
    <message>
        <source>Slide, 4:3</source>
        <translation>幻灯片，4:3</translation>
    </message>
    <message>
        <source>Column of a paper</source>
        <translation>论文的一栏</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>1 guess</source>
        <translation>1 个猜测</translation>
    </message>
    <message>
        <source>%1 guesses</source>
        <translation>%1 个猜测</translation>
    </message>
    <message>
        <source>closest: %1</source>
        <translation>最接近：%1</translation>
    </message>
    <message>
        <source>with a limit of %1</source>
        <translation>并发上限为 %1</translation>
    </message>
    <message>
        <source>without a limit</source>
        <translation>没有并发上限</translation>
    </message>
    <message>
        <source>with a timeout of %1</source>
        <translation>超时为 %1</translation>
    </message>
    <message>
        <source>without a timeout</source>
        <translation>没有超时</translation>
    </message>
    <message>
        <source>with a failure that cancels the others</source>
        <translation>失败会取消其他任务</translation>
    </message>
    <message>
        <source>with a failure that stops nobody else</source>
        <translation>失败不影响其他任务</translation>
    </message>
    <message>
        <source>until the first one ends</source>
        <translation>直到第一个结束</translation>
    </message>
    <message>
        <source>until all have ended</source>
        <translation>直到全部结束</translation>
    </message>
    <message>
        <source>with other tasks</source>
        <translation>任务不同</translation>
    </message>
    <message>
        <source>with the seed %1</source>
        <translation>随机种子为 %1</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>再来一次</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>多 %1</translation>
    </message>
    <message>
        <source>%1 less</source>
        <translation>少 %1</translation>
    </message>
    <message>
        <source>from %1 to %2, the middle one %3</source>
        <translation>从 %1 到 %2，中间值 %3</translation>
    </message>
    <message>
        <source>%1 of %2 within 10 %</source>
        <translation>%2 个中有 %1 个误差在 10 % 以内</translation>
    </message>
    <message>
        <source>%1; half of the guesses lay between %2 and %3</source>
        <translation>%1；半数猜测在 %2 和 %3 之间</translation>
    </message>
    <message>
        <source>%1 took %2 less than you guessed: %3.</source>
        <translation>%1比你猜的少用了 %2：%3。</translation>
    </message>
    <message>
        <source>%1 took %2 less than the middle guess: %3.</source>
        <translation>%1比猜测的中间值少用了 %2：%3。</translation>
    </message>
    <message>
        <source>%1 took %2 more than you guessed: %3.</source>
        <translation>%1比你猜的多用了 %2：%3。</translation>
    </message>
    <message>
        <source>%1 took %2 more than the middle guess: %3.</source>
        <translation>%1比猜测的中间值多用了 %2：%3。</translation>
    </message>
    <message>
        <source>All of it is right, the order too. Well guessed!</source>
        <translation>全部正确，先后也对。猜得好！</translation>
    </message>
    <message>
        <source>The order is right. Well guessed!</source>
        <translation>先后正确。猜得好！</translation>
    </message>
    <message>
        <source>The totals are right, but not the order: %1 ended at %2, and %3 at %4.</source>
        <translation>总用时正确，但先后不对：%1 在 %2 结束，%3 在 %4 结束。</translation>
    </message>
    <message>
        <source>The order was another: %1 ended at %2, and %3 at %4.</source>
        <translation>先后不是这样：%1 在 %2 结束，%3 在 %4 结束。</translation>
    </message>
    <message>
        <source>right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>%1 too long</source>
        <translation>多了 %1</translation>
    </message>
    <message>
        <source>%1 too short</source>
        <translation>少了 %1</translation>
    </message>
    <message>
        <source>The run was stopped, so there is nothing to compare with.</source>
        <translation>运行被停止了，所以没有可比较的结果。</translation>
    </message>
    <message>
        <source>Right. Well guessed!</source>
        <translation>正确。猜得好！</translation>
    </message>
    <message>
        <source>Right in every panel. Well guessed!</source>
        <translation>每个面板都正确。猜得好！</translation>
    </message>
    <message>
        <source>Nothing was guessed this time.</source>
        <translation>这次没有猜测。</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1随%2的变化</translation>
    </message>
    <message>
        <source>Table of totals</source>
        <translation>总用时表格</translation>
    </message>
    <message>
        <source>the longest task, %1</source>
        <translation>最长的任务，%1</translation>
    </message>
    <message>
        <source>all tasks as they are, %1</source>
        <translation>所有任务照原样，%1</translation>
    </message>
    <message>
        <source>as it is: %1</source>
        <translation>现状：%1</translation>
    </message>
    <message>
        <source>equally fast</source>
        <translation>一样快</translation>
    </message>
    <message>
        <source>number of copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>并发上限</translation>
    </message>
    <message>
        <source>share that blocks</source>
        <translation>阻塞的比例</translation>
    </message>
    <message>
        <source>total time</source>
        <translation>总用时</translation>
    </message>
    <message>
        <source>speed-up</source>
        <translation>加速比</translation>
    </message>
    <message>
        <source>1 of each task</source>
        <translation>每个任务 1 个</translation>
    </message>
    <message>
        <source>%1 of each task</source>
        <translation>每个任务 %1 个</translation>
    </message>
    <message>
        <source>a limit of %1</source>
        <translation>并发上限 %1</translation>
    </message>
    <message>
        <source>%1 % of each wait blocks</source>
        <translation>每次等待有 %1 % 阻塞</translation>
    </message>
    <message>
        <source>too much to be worked out</source>
        <translation>太多，无法算出</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From (s)</source>
        <translation>开始 (s)</translation>
    </message>
    <message>
        <source>To (s)</source>
        <translation>结束 (s)</translation>
    </message>
    <message>
        <source>Length (s)</source>
        <translation>时长 (s)</translation>
    </message>
    <message>
        <source>Lateness (s)</source>
        <translation>延迟 (s)</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>场景 (*.json)</translation>
    </message>
    <message>
        <source>Scenarios and traces (*.json)</source>
        <translation>场景和跟踪记录 (*.json)</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>保存改动吗？</translation>
    </message>
    <message>
        <source>“%1” has been changed.</source>
        <translation>“%1”已有改动。</translation>
    </message>
    <message>
        <source>Overwrite the file?</source>
        <translation>覆盖文件吗？</translation>
    </message>
    <message>
        <source>“%1” has been changed by another program since it was opened here. Saving it loses those changes.</source>
        <translation>“%1”在这里打开之后被其他程序改动过。保存会丢失那些改动。</translation>
    </message>
    <message>
        <source>Over&amp;write</source>
        <translation>覆盖(&amp;W)</translation>
    </message>
    <message>
        <source>Recover the changes?</source>
        <translation>恢复改动吗？</translation>
    </message>
    <message>
        <source>Interleave ended unexpectedly. Recover “%1”, which was changed on %2 and not saved?</source>
        <translation>Interleave 意外退出。要恢复“%1”吗？它在 %2 有改动，没有保存。</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>丢弃(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>Interleave</source>
        <translation>Interleave</translation>
    </message>
    <message>
        <source>Open a scenario or a trace</source>
        <translation>打开场景或跟踪记录</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>保存场景</translation>
    </message>
    <message>
        <source>Fetch from other machines?</source>
        <translation>要访问其他计算机吗？</translation>
    </message>
    <message>
        <source>Tasks are going to fetch from machines that are not this one.</source>
        <translation>任务将访问本机以外的计算机。</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made</source>
        <translation>无法创建 %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written to</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>it was told to</source>
        <translation>按指定失败</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 个事件</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 个事件</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>virtual run</source>
        <translation>虚拟运行</translation>
    </message>
    <message>
        <source>%1 · ready to run · too many events for a preview</source>
        <translation>%1 · 可以运行 · 事件太多，无法预览</translation>
    </message>
    <message>
        <source>%1 · ready to run</source>
        <translation>%1 · 可以运行</translation>
    </message>
    <message>
        <source>%1 · running at %2 · %3</source>
        <translation>%1 · 以 %2 速度运行 · %3</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source> · wake lateness median %1, worst %2</source>
        <translation> · 唤醒延迟：中位数 %1，最大 %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>A scenario</source>
        <translation>一个场景</translation>
    </message>
    <message>
        <source>Runs the tasks one after the other, then concurrently.</source>
        <translation>先一个接一个地执行任务，再并发执行。</translation>
    </message>
    <message>
        <source>INTERLEAVE_SECOND=0.1 in the environment makes a second last 0.1 s.</source>
        <translation>环境变量 INTERLEAVE_SECOND=0.1 让一秒只持续 0.1 s。</translation>
    </message>
    <message>
        <source>CMakeLists.txt, for Qt 6 and QCoro 0.8 or newer:</source>
        <translation>CMakeLists.txt，用于 Qt 6 和 QCoro 0.8 或更高版本：</translation>
    </message>
    <message>
        <source>Says how a task ends, whichever way that is.</source>
        <translation>说明任务如何结束，无论以哪种方式。</translation>
    </message>
    <message>
        <source>One of a group: when it fails, the others are stopped.</source>
        <translation>一组中的一个：它失败时，其他任务被停止。</translation>
    </message>
    <message>
        <source>One of a group: when it has ended, the others are stopped.</source>
        <translation>一组中的一个：它结束时，其他任务被停止。</translation>
    </message>
    <message>
        <source>Waits for all of them, and throws what the first of the list has thrown that failed.</source>
        <translation>等待所有任务，然后抛出列表中第一个失败者的异常。</translation>
    </message>
    <message>
        <source>How many seconds a second lasts.</source>
        <translation>一秒持续多少秒。</translation>
    </message>
    <message>
        <source>Prints what happens, and when.</source>
        <translation>打印发生了什么，以及何时发生。</translation>
    </message>
    <message>
        <source>The random durations of one task: SplitMix64, as Interleave has it. From this seed they come out as there.</source>
        <translation>一个任务的随机时长：与 Interleave 相同的 SplitMix64，用这个种子得到同样的结果。</translation>
    </message>
    <message>
        <source>else the small ones came more often</source>
        <translation>否则较小的值会出现得更多</translation>
    </message>
    <message>
        <source>So many have a permit; the others wait in order.</source>
        <translation>只有这么多个持有许可，其他的依次等待。</translation>
    </message>
    <message>
        <source>Hands the permit to whoever has waited longest.</source>
        <translation>把许可交给等待最久的任务。</translation>
    </message>
    <message>
        <source>it came, but too late</source>
        <translation>许可来了，但已经太晚</translation>
    </message>
    <message>
        <source>A call runs until the task first has to wait, and returns.</source>
        <translation>调用会一直执行到任务第一次需要等待时，然后返回。</translation>
    </message>
    <message>
        <source>Answers GET /400 after 400 ms, on this machine and in a thread of its own.</source>
        <translation>在 400 ms 后应答 GET /400，位于本机，使用自己的线程。</translation>
    </message>
    <message>
        <source>A manager of its own, because one has at most six connections to the same machine.</source>
        <translation>使用自己的管理器，因为一个管理器对同一台计算机最多有六个连接。</translation>
    </message>
    <message>
        <source>and the reply with it</source>
        <translation>连同应答一起</translation>
    </message>
    <message>
        <source>The unit of Qt&apos;s timers. Rounded up: nobody wakes too early.</source>
        <translation>Qt 定时器的单位。向上取整：谁也不会过早醒来。</translation>
    </message>
    <message>
        <source>Work: nobody else gets a turn meanwhile.</source>
        <translation>计算：其间其他任务都轮不到。</translation>
    </message>
    <message>
        <source>Thrown by whatever waits, when it is stopped: QCoro itself cannot cancel a task.</source>
        <translation>等待被停止时抛出：QCoro 本身不能取消任务。</translation>
    </message>
    <message>
        <source>QCoro::sleepFor() has a coarse timer, which may be 5 % off.</source>
        <translation>QCoro::sleepFor() 使用粗略定时器，误差可达 5 %。</translation>
    </message>
    <message>
        <source>QCoro::sleepFor() has a coarse timer, which may be 5 % off, and cannot be stopped.</source>
        <translation>QCoro::sleepFor() 使用粗略定时器，误差可达 5 %，而且不能停止。</translation>
    </message>
    <message>
        <source>The call blocks a thread of the pool, and this one is free.</source>
        <translation>调用阻塞线程池中的一个线程，而本线程空闲。</translation>
    </message>
    <message>
        <source>The call blocks a thread of the pool, and this one is free. A thread cannot be stopped: it is left alone.</source>
        <translation>调用阻塞线程池中的一个线程，而本线程空闲。线程不能停止：任其继续。</translation>
    </message>
    <message>
        <source>Stops whoever has its token when the time is over.</source>
        <translation>时间一到，就停止持有其令牌者。</translation>
    </message>
    <message>
        <source>Stops whoever has its token when the time is over, or when it is stopped itself.</source>
        <translation>时间一到，或自身被停止时，就停止持有其令牌者。</translation>
    </message>
    <message>
        <source>One task after the other.</source>
        <translation>一个任务接一个任务。</translation>
    </message>
    <message>
        <source>All tasks take turns, until the first one has ended.</source>
        <translation>所有任务轮流执行，直到第一个结束。</translation>
    </message>
    <message>
        <source>All tasks take turns. If one fails, the others are cancelled.</source>
        <translation>所有任务轮流执行。如果一个失败，其他任务被取消。</translation>
    </message>
    <message>
        <source>All tasks take turns, as far as the limit lets them.</source>
        <translation>在并发上限之内，所有任务轮流执行。</translation>
    </message>
    <message>
        <source>All tasks take turns: while one waits, others run.</source>
        <translation>所有任务轮流执行：一个等待时，其他的运行。</translation>
    </message>
    <message>
        <source>One of the two ways to run, with its times and its outcome.</source>
        <translation>两种执行方式之一，附带时间和结果。</translation>
    </message>
    <message>
        <source>The random durations of one task, the same in every run.</source>
        <translation>一个任务的随机时长，每次运行都相同。</translation>
    </message>
    <message>
        <source>SplitMix64, as Interleave has it: from this seed they come out as there.</source>
        <translation>与 Interleave 相同的 SplitMix64：用这个种子得到同样的结果。</translation>
    </message>
    <message>
        <source>Answers GET /0.4 after 0.4 s, in threads of its own.</source>
        <translation>在 0.4 s 后应答 GET /0.4，使用自己的线程。</translation>
    </message>
    <message>
        <source>ask it directly</source>
        <translation>直接访问，不经代理</translation>
    </message>
    <message>
        <source>Say how a task ends, whichever way that is.</source>
        <translation>说明任务如何结束，无论以哪种方式。</translation>
    </message>
    <message>
        <source>Print what happens, and when.</source>
        <translation>打印发生了什么，以及何时发生。</translation>
    </message>
    <message>
        <source>A request that blocks its thread until the answer is there.</source>
        <translation>一个请求，阻塞所在线程直到应答到达。</translation>
    </message>
    <message>
        <source>As tasks, so that the timeout gets a turn between two of them.</source>
        <translation>作为任务执行，这样超时才能在两个任务之间得到机会。</translation>
    </message>
    <message>
        <source>out of time</source>
        <translation>时间用完</translation>
    </message>
    <message>
        <source>gather() tells of the first failure at once, and cancels nothing.</source>
        <translation>gather() 立即报告第一个失败，但不取消任何任务。</translation>
    </message>
    <message>
        <source>The others would go on. Those that have ended don&apos;t mind.</source>
        <translation>其他任务会继续执行。对已经结束的任务，取消没有影响。</translation>
    </message>
    <message>
        <source>raises what it failed with</source>
        <translation>抛出它失败时的异常</translation>
    </message>
    <message>
        <source>As many threads as calls that may block at the same moment.</source>
        <translation>线程数与可能同时阻塞的调用数相同。</translation>
    </message>
    <message>
        <source>the system does not let Interleave have more files and connections open</source>
        <translation>系统不允许 Interleave 打开更多文件和连接</translation>
    </message>
    <message>
        <source>the request failed</source>
        <translation>请求失败</translation>
    </message>
    <message>
        <source>the server answered %1 %2</source>
        <translation>服务器应答 %1 %2</translation>
    </message>
    <message>
        <source>the server redirected to no usable address</source>
        <translation>服务器重定向到不可用的地址</translation>
    </message>
    <message>
        <source>the connection was refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>the server closed the connection before its answer was complete</source>
        <translation>服务器在应答完整之前关闭了连接</translation>
    </message>
    <message>
        <source>there is no host of that name</source>
        <translation>没有这个名称的主机</translation>
    </message>
    <message>
        <source>there was no answer in time</source>
        <translation>没有及时得到应答</translation>
    </message>
    <message>
        <source>the built-in server could not be started</source>
        <translation>无法启动内置服务器</translation>
    </message>
    <message>
        <source>nobody has agreed to ask %1</source>
        <translation>没有得到访问 %1 的许可</translation>
    </message>
    <message>
        <source>there was no complete answer within %1 s</source>
        <translation>%1 s 内没有得到完整的应答</translation>
    </message>
    <message>
        <source>the answer is longer than 16 MiB</source>
        <translation>应答超过 16 MiB</translation>
    </message>
    <message>
        <source>the server redirected more than %1 times</source>
        <translation>服务器重定向超过 %1 次</translation>
    </message>
    <message>
        <source>it redirects to something that is not on the web</source>
        <translation>它重定向到不属于 Web 的地址</translation>
    </message>
    <message>
        <source>the server redirected from https to %1</source>
        <translation>服务器从 https 重定向到 %1</translation>
    </message>
    <message>
        <source>it redirects to %1, which nobody has agreed to</source>
        <translation>它重定向到 %1，而这没有得到许可</translation>
    </message>
    <message>
        <source>there is not enough memory for so many tasks</source>
        <translation>内存不足，无法容纳这么多任务</translation>
    </message>
    <message>
        <source>%1 tasks use worker threads, and a real run has %2 of them: the others wait</source>
        <translation>有 %1 个任务使用工作线程，而真实运行只有 %2 个工作线程：其余的等待</translation>
    </message>
    <message>
        <source>%1 tasks fetch, and a real run has %2 requests on their way at once: the others wait</source>
        <translation>有 %1 个任务发出请求，而真实运行最多同时有 %2 个请求：其余的等待</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Interleave could not go on with it: %1</source>
        <translation>Interleave 无法继续：%1</translation>
    </message>
    <message>
        <source>Interleave could not go on with it</source>
        <translation>Interleave 无法继续</translation>
    </message>
    <message>
        <source>the system does not let Interleave have another thread</source>
        <translation>系统不允许 Interleave 再创建线程</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>all steps one after the other take longer than 292 years (less was expected: time is counted in 64-bit nanoseconds)</source>
        <translation>所有步骤依次执行超过 292 年（应少于此：时间以 64 位纳秒计）</translation>
    </message>
    <message>
        <source>%1 tasks (at most %2 were expected)</source>
        <translation>有 %1 个任务（最多应为 %2 个）</translation>
    </message>
    <message>
        <source>until “first” together with on_failure “cancel” (only one of the two was expected)</source>
        <translation>until “first” 与 on_failure “cancel” 同时出现（应只用其一）</translation>
    </message>
    <message>
        <source>no valid JSON: %1</source>
        <translation>不是有效的 JSON：%1</translation>
    </message>
    <message>
        <source>%1: can&apos;t be read: %2</source>
        <translation>%1：无法读取：%2</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number from 0</source>
        <translation>从 0 起的整数</translation>
    </message>
    <message>
        <source>a list of tasks</source>
        <translation>任务的列表</translation>
    </message>
    <message>
        <source>an object with limit, on_failure, until or timeout</source>
        <translation>含有 limit、on_failure、until 或 timeout 的对象</translation>
    </message>
    <message>
        <source>an object with question, moral or try</source>
        <translation>含有 question、moral 或 try 的对象</translation>
    </message>
    <message>
        <source>text that is not empty</source>
        <translation>非空的文本</translation>
    </message>
    <message>
        <source>text such as &quot;sleep 1s, compute 200ms&quot;</source>
        <translation>文本，如 &quot;sleep 1s, compute 200ms&quot;</translation>
    </message>
    <message>
        <source>a duration as text, such as &quot;3s&quot;</source>
        <translation>文本形式的时长，如 &quot;3s&quot;</translation>
    </message>
    <message>
        <source>a whole number from 1 to 1000000</source>
        <translation>1 到 1000000 的整数</translation>
    </message>
    <message>
        <source>a colour as #RRGGBB</source>
        <translation>#RRGGBB 形式的颜色</translation>
    </message>
    <message>
        <source>&quot;continue&quot; or &quot;cancel&quot;</source>
        <translation>&quot;continue&quot; 或 &quot;cancel&quot;</translation>
    </message>
    <message>
        <source>&quot;all&quot; or &quot;first&quot;</source>
        <translation>&quot;all&quot; 或 &quot;first&quot;</translation>
    </message>
    <message>
        <source>a duration as text, such as &quot;10s&quot;</source>
        <translation>文本形式的时长，如 &quot;10s&quot;</translation>
    </message>
    <message>
        <source>an object: {&quot;format&quot;: &quot;interleave-scenario&quot;, …}</source>
        <translation>对象：{&quot;format&quot;: &quot;interleave-scenario&quot;, …}</translation>
    </message>
    <message>
        <source>a task: {&quot;name&quot;: …, &quot;steps&quot;: …}</source>
        <translation>任务：{&quot;name&quot;: …, &quot;steps&quot;: …}</translation>
    </message>
    <message>
        <source>%1 (%2 was expected)</source>
        <translation>%1（应为 %2）</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 是 %2</translation>
    </message>
    <message>
        <source>no whole number from 0</source>
        <translation>不是从 0 起的整数</translation>
    </message>
    <message>
        <source>%1: a newer Interleave made this file</source>
        <translation>%1：此文件由更新版本的 Interleave 生成</translation>
    </message>
    <message>
        <source>%1 is no colour</source>
        <translation>%1 不是颜色</translation>
    </message>
    <message>
        <source>%1 is no duration up to 24 h</source>
        <translation>%1 不是 24 h 以内的时长</translation>
    </message>
    <message>
        <source>lists and objects nest too deep</source>
        <translation>列表和对象嵌套太深</translation>
    </message>
    <message>
        <source>at most %1 levels</source>
        <translation>最多 %1 层</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 出现了两次</translation>
    </message>
    <message>
        <source>once</source>
        <translation>一次</translation>
    </message>
    <message>
        <source>unknown key %1, which is ignored</source>
        <translation>未知的键 %1，已忽略</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>here the tasks are more than %1</source>
        <translation>到这里任务已超过 %1 个</translation>
    </message>
    <message>
        <source>at most %1 after &quot;count&quot;</source>
        <translation>计入 &quot;count&quot; 后最多 %1 个</translation>
    </message>
    <message>
        <source>sleep, yield, compute, block, thread, fetch, fail or N*( … )</source>
        <translation>sleep、yield、compute、block、thread、fetch、fail 或 N*( … )</translation>
    </message>
    <message>
        <source>a duration such as 1.5s, 200ms or 800ms..1.2s</source>
        <translation>时长，如 1.5s、200ms 或 800ms..1.2s</translation>
    </message>
    <message>
        <source>there is no step</source>
        <translation>没有步骤</translation>
    </message>
    <message>
        <source>%1 steps after repeats</source>
        <translation>展开重复后有 %1 个步骤</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多 %1</translation>
    </message>
    <message>
        <source>“%1” follows a complete step</source>
        <translation>“%1”出现在完整的步骤之后</translation>
    </message>
    <message>
        <source>a comma or “)”</source>
        <translation>逗号或“)”</translation>
    </message>
    <message>
        <source>a comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>“)” closes nothing</source>
        <translation>“)”没有对应的左括号</translation>
    </message>
    <message>
        <source>a step is missing</source>
        <translation>缺少步骤</translation>
    </message>
    <message>
        <source>“%1” begins no step</source>
        <translation>步骤不能以“%1”开头</translation>
    </message>
    <message>
        <source>unknown step “%1”</source>
        <translation>未知的步骤“%1”</translation>
    </message>
    <message>
        <source>the text is never closed</source>
        <translation>文本没有结束引号</translation>
    </message>
    <message>
        <source>a second &quot;</source>
        <translation>第二个 &quot;</translation>
    </message>
    <message>
        <source>“%1” is no address</source>
        <translation>“%1”不是地址</translation>
    </message>
    <message>
        <source>http://… or https://…, or a duration such as 120ms</source>
        <translation>http://… 或 https://…，或时长，如 120ms</translation>
    </message>
    <message>
        <source>the range ends before it begins</source>
        <translation>范围的终点小于起点</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 或更大</translation>
    </message>
    <message>
        <source>a duration is missing</source>
        <translation>缺少时长</translation>
    </message>
    <message>
        <source>“%1” is no duration</source>
        <translation>“%1”不是时长</translation>
    </message>
    <message>
        <source>“%1” has an unknown unit</source>
        <translation>“%1”的单位未知</translation>
    </message>
    <message>
        <source>ns, us, ms, s or min</source>
        <translation>ns、us、ms、s 或 min</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>“%1”太长</translation>
    </message>
    <message>
        <source>at most 24 h, or 1440min,</source>
        <translation>最多 24 h，即 1440min</translation>
    </message>
    <message>
        <source>“%1” is finer than a nanosecond</source>
        <translation>“%1”比纳秒更精细</translation>
    </message>
    <message>
        <source>whole nanoseconds</source>
        <translation>整数纳秒</translation>
    </message>
    <message>
        <source>a number begins no step</source>
        <translation>步骤不能以数字开头</translation>
    </message>
    <message>
        <source>a step, or a repeat such as 3*(sleep 1s)</source>
        <translation>步骤，或重复，如 3*(sleep 1s)</translation>
    </message>
    <message>
        <source>%1 repeats</source>
        <translation>重复 %1 次</translation>
    </message>
    <message>
        <source>1 to %1</source>
        <translation>1 到 %1</translation>
    </message>
    <message>
        <source>“(” is missing</source>
        <translation>缺少“(”</translation>
    </message>
    <message>
        <source>a repeat such as 3*(sleep 1s)</source>
        <translation>重复，如 3*(sleep 1s)</translation>
    </message>
    <message>
        <source>repeats nest too deep</source>
        <translation>重复嵌套太深</translation>
    </message>
    <message>
        <source>“(” is never closed</source>
        <translation>“(”没有闭合</translation>
    </message>
    <message>
        <source>NAME: STEPS, for example query db: sleep 2s</source>
        <translation>名称: 步骤，例如 query db: sleep 2s</translation>
    </message>
    <message>
        <source>there is no count after “*”</source>
        <translation>“*”之后没有数目</translation>
    </message>
    <message>
        <source>“%1” is no count</source>
        <translation>“%1”不是数目</translation>
    </message>
    <message>
        <source>a whole number from 1 to 1,000,000</source>
        <translation>1 到 1,000,000 的整数</translation>
    </message>
    <message>
        <source>there is no task</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>there is no “:” between name and steps</source>
        <translation>名称和步骤之间没有“:”</translation>
    </message>
    <message>
        <source>%1 after the end of the run (nothing was expected)</source>
        <translation>%1 在运行结束之后（之后不应有任何内容）</translation>
    </message>
    <message>
        <source>an instant before the run began (0 or more was expected)</source>
        <translation>时刻早于运行开始（应为 0 或更大）</translation>
    </message>
    <message>
        <source>an instant after more than 285 years (at most %1 was expected)</source>
        <translation>时刻超过 285 年（最多应为 %1）</translation>
    </message>
    <message>
        <source>time runs backwards (%1 or more was expected)</source>
        <translation>时间倒退（应为 %1 或更大）</translation>
    </message>
    <message>
        <source>%1 of a task (null was expected: the caller does it)</source>
        <translation>%1 属于任务（应为 null：它由调用者做出）</translation>
    </message>
    <message>
        <source>for the second time (once was expected)</source>
        <translation>第二次出现（应为一次）</translation>
    </message>
    <message>
        <source>(only in “concurrent” it was expected)</source>
        <translation>（只应出现在“concurrent”中）</translation>
    </message>
    <message>
        <source>the run ends while tasks go on (the end of %1 was expected)</source>
        <translation>任务还在继续，运行却结束了（应有 %1 的结束）</translation>
    </message>
    <message>
        <source>%1 of a task that is not in the scenario (%2 was expected)</source>
        <translation>%1 属于场景中没有的任务（应为 %2）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有任务</translation>
    </message>
    <message>
        <source>0 to %1</source>
        <translation>0 到 %1</translation>
    </message>
    <message>
        <source>%1 of task %2 can’t be what happens next to it (%3 was expected)</source>
        <translation>任务 %2 接下来不可能是 %1（应为 %3）</translation>
    </message>
    <message>
        <source>nothing after its end</source>
        <translation>结束之后不再有内容</translation>
    </message>
    <message>
        <source>something that fits what it does</source>
        <translation>与它的行为相符的事件</translation>
    </message>
    <message>
        <source>%1 of task %2 before what that did last (%3 or more was expected)</source>
        <translation>任务 %2 的 %1 早于它上一个事件（应为 %3 或更大）</translation>
    </message>
    <message>
        <source>“due” without its call (“slept”, “entered_thread” or “fetched” of the same task was expected right before it)</source>
        <translation>“due”没有对应的调用（它之前应紧接同一任务的“slept”、“entered_thread”或“fetched”）</translation>
    </message>
    <message>
        <source>“due” before its call (%1 or more was expected)</source>
        <translation>“due”早于它的调用（应为 %1 或更大）</translation>
    </message>
    <message>
        <source>a turn of task %1 while task %2 has the loop (the end of that one’s turn was expected)</source>
        <translation>任务 %2 占用事件循环时轮到了任务 %1（应先结束前者的轮次）</translation>
    </message>
    <message>
        <source>%1 of task %2, which does not have the loop (its turn was expected first)</source>
        <translation>任务 %2 的 %1，但它没有占用事件循环（应先轮到它）</translation>
    </message>
    <message>
        <source>the events end before the run does (“run_finished” or another end of the run was expected last)</source>
        <translation>事件在运行结束之前就没有了（最后应为“run_finished”或其他运行结束事件）</translation>
    </message>
    <message>
        <source>the run is not over yet</source>
        <translation>运行还没有结束</translation>
    </message>
    <message>
        <source>task %1 is not in the scenario (%2 was expected)</source>
        <translation>场景中没有任务 %1（应为 %2）</translation>
    </message>
    <message>
        <source>“%1” is no kind of event (one such as “turn” was expected)</source>
        <translation>“%1”不是事件的种类（应为“turn”之类）</translation>
    </message>
    <message>
        <source>an instant in whole nanoseconds</source>
        <translation>以整数纳秒表示的时刻</translation>
    </message>
    <message>
        <source>the number of a task, or null</source>
        <translation>任务的编号，或 null</translation>
    </message>
    <message>
        <source>the kind of the event, such as “turn”</source>
        <translation>事件的种类，如“turn”</translation>
    </message>
    <message>
        <source>the end of the list</source>
        <translation>列表的结尾</translation>
    </message>
    <message>
        <source>the list ends here</source>
        <translation>列表在此结束</translation>
    </message>
    <message>
        <source>%1 is created, and the caller awaits it.</source>
        <translation>%1 被创建，调用者 await 它。</translation>
    </message>
    <message>
        <source>%1 is created and lines up for its first turn.</source>
        <translation>%1 被创建，排队等待第一次执行。</translation>
    </message>
    <message>
        <source>%1 is handed to the worker threads.</source>
        <translation>%1 被交给工作线程。</translation>
    </message>
    <message>
        <source>%1 is cancelled: its own timeout of %2 is up.</source>
        <translation>%1 被取消：它自己的超时 %2 到了。</translation>
    </message>
    <message>
        <source>%1 is cancelled, because %2 was the first to end.</source>
        <translation>%1 被取消，因为 %2 第一个结束。</translation>
    </message>
    <message>
        <source>%1 is cancelled, because %2 has failed.</source>
        <translation>%1 被取消，因为 %2 失败了。</translation>
    </message>
    <message>
        <source>%1 is cancelled: the timeout of the whole run, %2, is up.</source>
        <translation>%1 被取消：整个运行的超时 %2 到了。</translation>
    </message>
    <message>
        <source>%1 is cancelled, because the run was stopped.</source>
        <translation>%1 被取消，因为运行被停止了。</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>%1 被取消。</translation>
    </message>
    <message>
        <source>%1 has failed.</source>
        <translation>%1 失败了。</translation>
    </message>
    <message>
        <source>%1 has failed: %2</source>
        <translation>%1 失败了：%2</translation>
    </message>
    <message>
        <source>%1 ends as cancelled.</source>
        <translation>%1 以取消结束。</translation>
    </message>
    <message>
        <source>%1 ends as cancelled, before its first step.</source>
        <translation>%1 在第一步之前就以取消结束。</translation>
    </message>
    <message>
        <source>%1 has timed out, which counts as a failure.</source>
        <translation>%1 超时，算作失败。</translation>
    </message>
    <message>
        <source>%1 has finished.</source>
        <translation>%1 完成。</translation>
    </message>
    <message>
        <source>%1; the tasks after it never start.</source>
        <translation>%1；它之后的任务不再开始。</translation>
    </message>
    <message>
        <source>The run has failed after %1 in total</source>
        <translation>运行在总共 %1 后失败</translation>
    </message>
    <message>
        <source>The run has failed after %1 in total: %2</source>
        <translation>运行在总共 %1 后失败：%2</translation>
    </message>
    <message>
        <source>The run was stopped after %1 in total</source>
        <translation>运行在总共 %1 后被停止</translation>
    </message>
    <message>
        <source>The run has timed out after %1 in total</source>
        <translation>运行在总共 %1 后超时</translation>
    </message>
    <message>
        <source>All is done: the run took %1 in total.</source>
        <translation>全部完成：运行总用时 %1。</translation>
    </message>
    <message>
        <source>%1 gives its turn up and lines up again.</source>
        <translation>%1 让出这一轮，重新排队。</translation>
    </message>
    <message>
        <source>The caller learns of the first failure; the other tasks go on.</source>
        <translation>调用者得知第一个失败；其他任务继续。</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>woken late, median</source>
        <translation>唤醒延迟，中位数</translation>
    </message>
    <message>
        <source>99 % of wakes within</source>
        <translation>99 % 的唤醒不超过</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>任务数</translation>
    </message>
    <message>
        <source>%1: the run failed: %2</source>
        <translation>%1：运行失败：%2</translation>
    </message>
    <message>
        <source>%1: %2 failed</source>
        <translation>%1：%2 失败</translation>
    </message>
    <message>
        <source>%1: and %2 more</source>
        <translation>%1：另有 %2 个</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>total</source>
        <translation>总用时</translation>
    </message>
    <message>
        <source>most in flight</source>
        <translation>最多进行中</translation>
    </message>
    <message>
        <source>loop busy</source>
        <translation>事件循环忙</translation>
    </message>
    <message>
        <source>preview on the virtual clock</source>
        <translation>虚拟时钟上的预览</translation>
    </message>
    <message>
        <source>run on the real clock</source>
        <translation>真实时钟上的运行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>one after the other, that is %1</source>
        <translation>一个接一个，即 %1</translation>
    </message>
    <message>
        <source>one after the other, the %1 tasks add up to %2</source>
        <translation>一个接一个，%1 个任务合计 %2</translation>
    </message>
    <message>
        <source>%1 blocked the loop for %2, others had it too</source>
        <translation>%1 阻塞了事件循环 %2，其他任务也占用了它</translation>
    </message>
    <message>
        <source>%1 had the loop for %2, others had it too</source>
        <translation>%1 占用了事件循环 %2，其他任务也占用了它</translation>
    </message>
    <message>
        <source>%1 blocked the loop for %2</source>
        <translation>%1 阻塞了事件循环 %2</translation>
    </message>
    <message>
        <source>%1 had the loop for %2</source>
        <translation>%1 占用了事件循环 %2</translation>
    </message>
    <message>
        <source>%1, so %2 woke %3 late</source>
        <translation>%1，所以 %2 晚了 %3 醒来</translation>
    </message>
    <message>
        <source>%1, so %2 began %3 late</source>
        <translation>%1，所以 %2 晚了 %3 开始</translation>
    </message>
    <message>
        <source>%1, so %2 went on %3 late</source>
        <translation>%1，所以 %2 晚了 %3 继续</translation>
    </message>
    <message>
        <source>blocking calls can&apos;t overlap on one loop, and together they held it for %1</source>
        <translation>阻塞调用在一个事件循环上不能重叠，它们一共占用了 %1</translation>
    </message>
    <message>
        <source>computing can&apos;t overlap on one loop, and together it took %1</source>
        <translation>计算在一个事件循环上不能重叠，一共用了 %1</translation>
    </message>
    <message>
        <source>what blocks or computes can&apos;t overlap on one loop, and together it took %1</source>
        <translation>阻塞和计算在一个事件循环上不能重叠，一共用了 %1</translation>
    </message>
    <message>
        <source>there was nothing to do</source>
        <translation>没有什么可做</translation>
    </message>
    <message>
        <source>%1 is all that ran, and it took %2</source>
        <translation>只有 %1 运行了，用时 %2</translation>
    </message>
    <message>
        <source>added up, the tasks took %1, but they waited at the same time</source>
        <translation>任务合计用时 %1，但它们是同时等待的</translation>
    </message>
    <message>
        <source>%1 alone takes %2, and nothing is faster than its longest task</source>
        <translation>仅 %1 就需要 %2，总用时不可能短于最长的任务</translation>
    </message>
    <message>
        <source>the limit let %1 wait %2 for a permit</source>
        <translation>并发上限让 %1 等待许可等了 %2</translation>
    </message>
    <message>
        <source>no worker thread was free, so %1 waited %2 for one</source>
        <translation>没有空闲的工作线程，所以 %1 等了 %2</translation>
    </message>
    <message>
        <source>%1 ran into its own timeout after %2</source>
        <translation>%1 在 %2 后碰到自己的超时</translation>
    </message>
    <message>
        <source>the timeout of the whole run cut it off, and it was over at %1</source>
        <translation>整个运行的超时将它中断，在 %1 结束</translation>
    </message>
    <message>
        <source>%1 was the first to end, at %2, and that cancelled the others</source>
        <translation>%1 第一个结束（在 %2），于是其他任务被取消</translation>
    </message>
    <message>
        <source>%1 ran into its timeout at %2, and that cancelled the others</source>
        <translation>%1 在 %2 超时，于是其他任务被取消</translation>
    </message>
    <message>
        <source>%1 failed at %2, and that cancelled the others</source>
        <translation>%1 在 %2 失败，于是其他任务被取消</translation>
    </message>
    <message>
        <source>%1 ran into its timeout at %2, and what came after it was never started</source>
        <translation>%1 在 %2 超时，它之后的任务没有开始</translation>
    </message>
    <message>
        <source>%1 failed at %2, and what came after it was never started</source>
        <translation>%1 在 %2 失败，它之后的任务没有开始</translation>
    </message>
    <message>
        <source>an object: {&quot;format&quot;: &quot;interleave-trace&quot;, …}</source>
        <translation>对象：{&quot;format&quot;: &quot;interleave-trace&quot;, …}</translation>
    </message>
    <message>
        <source>&quot;virtual&quot; or &quot;real&quot;</source>
        <translation>&quot;virtual&quot; 或 &quot;real&quot;</translation>
    </message>
    <message>
        <source>a scenario: {&quot;format&quot;: &quot;interleave-scenario&quot;, …}</source>
        <translation>场景：{&quot;format&quot;: &quot;interleave-scenario&quot;, …}</translation>
    </message>
    <message>
        <source>a list of timelines</source>
        <translation>时间线的列表</translation>
    </message>
    <message>
        <source>&quot;sequential&quot;, &quot;concurrent&quot; or &quot;threads&quot;</source>
        <translation>&quot;sequential&quot;、&quot;concurrent&quot; 或 &quot;threads&quot;</translation>
    </message>
    <message>
        <source>a list of [task, text]</source>
        <translation>[任务, 文本] 的列表</translation>
    </message>
    <message>
        <source>a list of [nanoseconds, task, kind]</source>
        <translation>[纳秒, 任务, 种类] 的列表</translation>
    </message>
    <message>
        <source>a timeline: {&quot;strategy&quot;: …, &quot;events&quot;: […]}</source>
        <translation>时间线：{&quot;strategy&quot;: …, &quot;events&quot;: […]}</translation>
    </message>
    <message>
        <source>a number that is too large</source>
        <translation>太大的数</translation>
    </message>
    <message>
        <source>the second timeline of the same strategy</source>
        <translation>同一方式的第二条时间线</translation>
    </message>
    <message>
        <source>one of each</source>
        <translation>每种一条</translation>
    </message>
    <message>
        <source>the timelines stand before their scenario</source>
        <translation>时间线出现在场景之前</translation>
    </message>
    <message>
        <source>“scenario” first</source>
        <translation>先有“scenario”</translation>
    </message>
    <message>
        <source>what happened stands before the strategy</source>
        <translation>事件出现在方式之前</translation>
    </message>
    <message>
        <source>“strategy” first</source>
        <translation>先有“strategy”</translation>
    </message>
    <message>
        <source>there is no timeline</source>
        <translation>没有时间线</translation>
    </message>
    <message>
        <source>one at least</source>
        <translation>至少一条</translation>
    </message>
    <message>
        <source>there is no run of Interleave in this file</source>
        <translation>此文件中没有 Interleave 的运行</translation>
    </message>
    <message>
        <source>a trace that Interleave has exported</source>
        <translation>Interleave 导出的跟踪记录</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>a truth value</source>
        <translation>布尔值</translation>
    </message>
    <message>
        <source>a number that is not whole, or too large</source>
        <translation>不是整数或太大的数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>%1 goes on after its call</source>
        <translation>%1 在调用之后继续</translation>
    </message>
    <message>
        <source>%1 goes on right after its call</source>
        <translation>%1 在调用之后立即继续</translation>
    </message>
    <message>
        <source>%1 goes on %2 after its call was over</source>
        <translation>%1 在调用结束 %2 之后继续</translation>
    </message>
    <message>
        <source>%1 has its answer and goes on</source>
        <translation>%1 得到应答并继续</translation>
    </message>
    <message>
        <source>%1 has its answer and goes on at once</source>
        <translation>%1 得到应答并立即继续</translation>
    </message>
    <message>
        <source>%1 has its answer and goes on, %2 after it came</source>
        <translation>%1 在应答到达 %2 之后得到应答并继续</translation>
    </message>
    <message>
        <source>%1 wakes</source>
        <translation>%1 醒来</translation>
    </message>
    <message>
        <source>%1 wakes on time</source>
        <translation>%1 准时醒来</translation>
    </message>
    <message>
        <source>%1 wakes %2 late</source>
        <translation>%1 晚了 %2 醒来</translation>
    </message>
    <message>
        <source>%1 gets its first turn</source>
        <translation>第一次轮到 %1</translation>
    </message>
    <message>
        <source>%1 looks for a free worker thread</source>
        <translation>%1 寻找空闲的工作线程</translation>
    </message>
    <message>
        <source>%1 starts in worker thread %2</source>
        <translation>%1 在工作线程 %2 中开始</translation>
    </message>
    <message>
        <source>%1 starts in a worker thread</source>
        <translation>%1 在工作线程中开始</translation>
    </message>
    <message>
        <source>%1 goes in with its permit</source>
        <translation>%1 凭许可进入</translation>
    </message>
    <message>
        <source>%1 gets its turn</source>
        <translation>轮到 %1</translation>
    </message>
    <message>
        <source>%1 learns that it is cancelled</source>
        <translation>%1 得知自己被取消</translation>
    </message>
    <message>
        <source>%1 comes back from its blocking call</source>
        <translation>%1 从阻塞调用返回</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 继续</translation>
    </message>
    <message>
        <source>%1 gets its next turn</source>
        <translation>再次轮到 %1</translation>
    </message>
    <message>
        <source>%1, and works for %2.</source>
        <translation>%1，工作 %2。</translation>
    </message>
    <message>
        <source>%1, and has the loop for %2.</source>
        <translation>%1，占用事件循环 %2。</translation>
    </message>
    <message>
        <source>%1 blocks its thread, and nobody else.</source>
        <translation>%1 阻塞自己的线程，不影响其他任务。</translation>
    </message>
    <message>
        <source>%1 blocks the loop: nobody else can run.</source>
        <translation>%1 阻塞事件循环：其他任务都不能运行。</translation>
    </message>
    <message>
        <source>%1 blocks its thread for %2, and nobody else.</source>
        <translation>%1 阻塞自己的线程 %2，不影响其他任务。</translation>
    </message>
    <message>
        <source>%1 blocks the loop for %2: nobody else can run.</source>
        <translation>%1 阻塞事件循环 %2：其他任务都不能运行。</translation>
    </message>
    <message>
        <source>The call of %1 is over</source>
        <translation>%1 的调用结束</translation>
    </message>
    <message>
        <source>The call for %1 in a worker thread is over</source>
        <translation>%1 在工作线程中的调用结束</translation>
    </message>
    <message>
        <source>The answer for %1 is there</source>
        <translation>%1 的应答已到达</translation>
    </message>
    <message>
        <source>%1 is due</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>%1, but %2 gets its turn first; %3 waits.</source>
        <translation>%1，但先轮到 %2；%3 等待。</translation>
    </message>
    <message>
        <source>%1, but %2 is blocking the loop; %3 waits.</source>
        <translation>%1，但 %2 正阻塞事件循环；%3 等待。</translation>
    </message>
    <message>
        <source>%1, but %2 has the loop; %3 waits.</source>
        <translation>%1，但 %2 占用着事件循环；%3 等待。</translation>
    </message>
    <message>
        <source>%1 goes to sleep.</source>
        <translation>%1 进入睡眠。</translation>
    </message>
    <message>
        <source>%1 sleeps %2, until %3.</source>
        <translation>%1 睡眠 %2，直到 %3。</translation>
    </message>
    <message>
        <source>%1 waits for a free worker thread.</source>
        <translation>%1 等待空闲的工作线程。</translation>
    </message>
    <message>
        <source>%1 waits for a permit.</source>
        <translation>%1 等待许可。</translation>
    </message>
    <message>
        <source>%1 waits for a permit: 1 task is in already.</source>
        <translation>%1 等待许可：已有 1 个任务进行中。</translation>
    </message>
    <message>
        <source>%1 waits for a permit: %2 tasks are in already.</source>
        <translation>%1 等待许可：已有 %2 个任务进行中。</translation>
    </message>
    <message>
        <source>A worker thread has become free for %1.</source>
        <translation>有一个工作线程空出，给 %1 使用。</translation>
    </message>
    <message>
        <source>%1 is handed the permit that has become free.</source>
        <translation>空出的许可交给 %1。</translation>
    </message>
    <message>
        <source>%1 makes a call in its thread, until %2.</source>
        <translation>%1 在自己的线程中调用，直到 %2。</translation>
    </message>
    <message>
        <source>%1 makes a call in its thread.</source>
        <translation>%1 在自己的线程中调用。</translation>
    </message>
    <message>
        <source>Worker thread %2 makes a blocking call for %1</source>
        <translation>工作线程 %2 为 %1 进行阻塞调用</translation>
    </message>
    <message>
        <source>A worker thread makes a blocking call for %1</source>
        <translation>一个工作线程为 %1 进行阻塞调用</translation>
    </message>
    <message>
        <source>%1, until %2; the loop is free.</source>
        <translation>%1，直到 %2；事件循环空闲。</translation>
    </message>
    <message>
        <source>%1; the loop is free.</source>
        <translation>%1；事件循环空闲。</translation>
    </message>
    <message>
        <source>%1 asks the built-in server</source>
        <translation>%1 请求内置服务器</translation>
    </message>
    <message>
        <source>%1 asks %2</source>
        <translation>%1 请求 %2</translation>
    </message>
    <message>
        <source>%1 and waits for the answer.</source>
        <translation>%1，等待应答。</translation>
    </message>
    <message>
        <source>%1 and waits for the answer until %2</source>
        <translation>%1，等待应答直到 %2</translation>
    </message>
    <message>
        <source>%1, which is an estimate.</source>
        <translation>%1，这是估计值。</translation>
    </message>
    <message>
        <source>%1, and the loop is free.</source>
        <translation>%1，事件循环空闲。</translation>
    </message>
    <message>
        <source>%1; its turn comes %2 later.</source>
        <translation>%1；%2 之后轮到它。</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>Qt&apos;s timers count milliseconds, and a task runs from its call to its first wait: what happens at the same moment may come in another order than in Interleave.</source>
        <translation>Qt 的定时器以毫秒计，任务从被调用起一直执行到第一次等待：同一时刻发生的事，先后可能与 Interleave 中的不同。</translation>
    </message>
    <message>
        <source>CMakeLists.txt, for Qt 6 and QCoro 0.8 or newer, with this file as %1:</source>
        <translation>CMakeLists.txt，用于 Qt 6 和 QCoro 0.8 或更高版本，本文件命名为 %1：</translation>
    </message>
    <message>
        <source>Before each of them the timeout gets a turn.</source>
        <translation>在每个任务之前，超时都有一次机会。</translation>
    </message>
    <message>
        <source>of a task</source>
        <translation>来自某个任务</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>无法比较</translation>
    </message>
    <message>
        <source>it takes both sequential and concurrent</source>
        <translation>需要同时有顺序执行和并发执行</translation>
    </message>
    <message>
        <source>is too large (at most 64 MiB were expected)</source>
        <translation>太大（最多应为 64 MiB）</translation>
    </message>
    <message>
        <source>is too large (at most 2 GiB was expected)</source>
        <translation>太大（最多应为 2 GiB）</translation>
    </message>
    <message>
        <source>Stops a group in the caller&apos;s next turn: whoever is due by now comes first.</source>
        <translation>调用者的下一轮才停止整组任务：此时已到期的任务先执行。</translation>
    </message>
    <message>
        <source>the turn in which the caller learns of the end</source>
        <translation>在这一轮，调用者得知结束</translation>
    </message>
    <message>
        <source>Before the first of them the timeout gets a turn.</source>
        <translation>在第一个任务之前，超时先有一次机会。</translation>
    </message>
    <message>
        <source>a stop that is due by now comes first</source>
        <translation>此时已到期的停止先执行</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>先后不同</translation>
    </message>
    <message>
        <source>all three are still running</source>
        <translation>三种方式都还在运行</translation>
    </message>
    <message>
        <source>sequential and concurrent still run</source>
        <translation>顺序执行和并发执行都还在运行</translation>
    </message>
    <message>
        <source>more than %1 steps in all tasks together (fewer copies or repeats were expected: they are not going to fit into memory)</source>
        <translation>所有任务的步骤合计超过 %1 个（应减少副本数或重复次数：内存放不下）</translation>
    </message>
    <message>
        <source>Stops whoever has joined, in that order.</source>
        <translation>按加入的先后停止所有成员。</translation>
    </message>
    <message>
        <source>Qt&apos;s own loop: first what was posted, then the timers that are due.</source>
        <translation>Qt 自己的事件循环：先处理已投递的事件，再处理到期的定时器。</translation>
    </message>
    <message>
        <source>Gives up the turn: the next one comes after everybody who is ready by now.</source>
        <translation>让出执行权：等此时已就绪的任务都执行之后，才再次轮到。</translation>
    </message>
    <message>
        <source>Calls something when the time has come, after everybody who is ready by then.</source>
        <translation>时间一到就调用，但排在那时已就绪的任务之后。</translation>
    </message>
    <message>
        <source>A timeout that is due by now comes first: it has its turn after everybody who is ready.</source>
        <translation>此时已到期的超时先执行：它排在已就绪的任务之后。</translation>
    </message>
    <message>
        <source>after everybody who is ready by now</source>
        <translation>排在此时已就绪的任务之后</translation>
    </message>
    <message>
        <source>and after those whom they wake</source>
        <translation>再排在被它们唤醒的任务之后</translation>
    </message>
    <message>
        <source>there is not enough memory for this run</source>
        <translation>内存不足，无法进行这次运行</translation>
    </message>
    <message>
        <source>there is no screen to draw on: %1</source>
        <translation>没有可以绘制的屏幕：%1</translation>
    </message>
    <message>
        <source>no font of this system has Chinese, so that it cannot be read (on Debian: apt-get install fonts-wqy-microhei)</source>
        <translation>系统没有中文字体，因此中文无法显示（在 Debian 上：apt-get install fonts-wqy-microhei）</translation>
    </message>
    <message>
        <source>%1 tasks fetch, and a real run has %2 request on its way at a time: the others wait</source>
        <translation>有 %1 个任务发出请求，而真实运行每次只有 %2 个请求：其余的等待</translation>
    </message>
    <message>
        <source>%1: %2 failed: %3</source>
        <translation>%1：%2 失败：%3</translation>
    </message>
    <message>
        <source>only the first %1 are shown</source>
        <translation>只显示前 %1 个</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 tasks are shown</source>
        <translation>%2 个任务中只显示前 %1 个</translation>
    </message>
    <message>
        <source>As asyncio.gather(): its caller hears of the first failure at once, and the others go on.</source>
        <translation>与 asyncio.gather() 一样：调用者立即得知第一个失败，其余任务继续。</translation>
    </message>
    <message>
        <source>One of its tasks.</source>
        <translation>其中一个任务。</translation>
    </message>
    <message>
        <source>Waits for all of them, and throws what the first one that failed has thrown.</source>
        <translation>等待所有任务，然后抛出最先失败者的异常。</translation>
    </message>
    <message>
        <source>A caller that is out of time hears only of what has failed while others were stopped.</source>
        <translation>时间已到的调用者，只得知其他任务被停止期间发生的失败。</translation>
    </message>
    <message>
        <source>the turn in which the caller learns of it</source>
        <translation>在这一轮，调用者得知此事</translation>
    </message>
</context>
<context>
    <name>interleave::AboutBox</name>
    <message>
        <source>About Interleave</source>
        <translation>关于 Interleave</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Interleave %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;Interleave %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>&lt;p&gt;Shows how tasks are scheduled: the same tasks one after the other and all at once, on one time scale.&lt;/p&gt;&lt;p&gt;Published under the MIT licence. Made with Qt %1 and QCoro.&lt;/p&gt;</source>
        <translation>&lt;p&gt;展示任务如何调度：同样的任务，一个接一个地执行，与并发执行，画在同一条时间轴上。&lt;/p&gt;&lt;p&gt;以 MIT 许可证发布。使用 Qt %1 和 QCoro 制作。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>interleave::BarEdges</name>
    <message>
        <source>Change %1 of “%2” to %3</source>
        <translation>将“%2”的 %1 改为 %3</translation>
    </message>
</context>
<context>
    <name>interleave::ChartArea</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>interleave::ChartMenu</name>
    <message>
        <source>Copy as &amp;Picture</source>
        <translation>复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;Row as Text</source>
        <translation>将此行复制为文本(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Zoom to Task</source>
        <translation>缩放到此任务(&amp;Z)</translation>
    </message>
    <message>
        <source>Show &amp;Everything</source>
        <translation>显示全部(&amp;E)</translation>
    </message>
</context>
<context>
    <name>interleave::ClassRow</name>
    <message>
        <source>name, if you like</source>
        <translation>姓名（可不填）</translation>
    </message>
    <message>
        <source>Whose guess it is</source>
        <translation>这是谁的猜测</translation>
    </message>
    <message>
        <source>Add Guess</source>
        <translation>添加猜测</translation>
    </message>
    <message>
        <source>Keeps this guess, and asks the next person (Enter)</source>
        <translation>记下这个猜测，再问下一个人（回车）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Forgets the guesses of the class</source>
        <translation>清除全班的猜测</translation>
    </message>
    <message>
        <source>What the class has guessed</source>
        <translation>全班的猜测</translation>
    </message>
</context>
<context>
    <name>interleave::CodePane</name>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Program in Python with asyncio</source>
        <translation>使用 asyncio 的 Python 程序</translation>
    </message>
    <message>
        <source>C++</source>
        <translation>C++</translation>
    </message>
    <message>
        <source>Program in C++ with QCoro</source>
        <translation>使用 QCoro 的 C++ 程序</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>顺序执行</translation>
    </message>
    <message>
        <source>Light the lines where tasks stand in the sequential run</source>
        <translation>点亮顺序执行中各任务所在的代码行</translation>
    </message>
    <message>
        <source>Concurrent</source>
        <translation>并发执行</translation>
    </message>
    <message>
        <source>Light the lines where tasks stand in the concurrent run</source>
        <translation>点亮并发执行中各任务所在的代码行</translation>
    </message>
    <message>
        <source>Program in Python</source>
        <translation>Python 程序</translation>
    </message>
    <message>
        <source>Program in C++</source>
        <translation>C++ 程序</translation>
    </message>
    <message>
        <source>This is the last program that could run. %1</source>
        <translation>这是最近一个可以运行的程序。%1</translation>
    </message>
    <message>
        <source>Lit is where the first %1 tasks stand.</source>
        <translation>点亮的是前 %1 个任务所在的行。</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>第 %1 行：%2。</translation>
    </message>
</context>
<context>
    <name>interleave::CodeRoom</name>
    <message>
        <source>There is no task yet, and so no program.</source>
        <translation>还没有任务，所以也没有程序。</translation>
    </message>
    <message>
        <source>The program would be too long to be read here. File → Export writes it.</source>
        <translation>程序太长，不便在这里阅读。可用“文件 → 导出”写出。</translation>
    </message>
</context>
<context>
    <name>interleave::ColorButton</name>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>朱红色</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>天蓝色</translation>
    </message>
    <message>
        <source>The colour of the task in all charts</source>
        <translation>此任务在所有图表中的颜色</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Colour of the task: %1</source>
        <translation>任务的颜色：%1</translation>
    </message>
    <message>
        <source>&amp;Automatic</source>
        <translation>自动(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>其他(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>interleave::ConcurrencyBox</name>
    <message>
        <source>Concurrency</source>
        <translation>并发规则</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>并发上限</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>失败时</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>直到</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>others continue</source>
        <translation>其他任务继续</translation>
    </message>
    <message>
        <source>cancel the others</source>
        <translation>取消其他任务</translation>
    </message>
    <message>
        <source>all have ended</source>
        <translation>全部结束</translation>
    </message>
    <message>
        <source>the first has ended</source>
        <translation>第一个结束</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>更改并发上限</translation>
    </message>
    <message>
        <source>Change the timeout</source>
        <translation>更改超时</translation>
    </message>
    <message>
        <source>Change what a failure does</source>
        <translation>更改失败时的处理</translation>
    </message>
    <message>
        <source>Change how long it goes on</source>
        <translation>更改结束条件</translation>
    </message>
    <message>
        <source>Change the seed</source>
        <translation>更改随机种子</translation>
    </message>
    <message>
        <source>Hide the rules of the run</source>
        <translation>隐藏运行规则</translation>
    </message>
    <message>
        <source>Show the rules of the run</source>
        <translation>显示运行规则</translation>
    </message>
    <message>
        <source>Not together with “until the first has ended”: there the first end cancels the others anyway</source>
        <translation>不能与“直到第一个结束”同时使用：那时第一个结束本来就会取消其他任务</translation>
    </message>
    <message>
        <source>Not together with “on failure, cancel the others”: a TaskGroup waits for every task</source>
        <translation>不能与“失败时取消其他任务”同时使用：TaskGroup 会等待每一个任务</translation>
    </message>
    <message>
        <source>a fault</source>
        <translation>有错误</translation>
    </message>
</context>
<context>
    <name>interleave::EditorPane</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>+  Add</source>
        <translation>+  添加</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Add a task and type its name</source>
        <translation>添加任务并输入名称</translation>
    </message>
    <message>
        <source>%1 · 1 of %2</source>
        <translation>%1 · %2 个之一</translation>
    </message>
</context>
<context>
    <name>interleave::EntryListModel</name>
    <message>
        <source>%1: %2, takes %3</source>
        <translation>%1：%2，用时 %3</translation>
    </message>
    <message>
        <source>%1: %2, fault: %3</source>
        <translation>%1：%2，错误：%3</translation>
    </message>
</context>
<context>
    <name>interleave::ExportDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>参数(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Legend</source>
        <translation>图例(&amp;L)</translation>
    </message>
    <message>
        <source>Only the time in &amp;view</source>
        <translation>只含当前可见的时间(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print, grey</source>
        <translation>打印（灰度）</translation>
    </message>
    <message>
        <source>Beside each other</source>
        <translation>左右并排</translation>
    </message>
    <message>
        <source>Below each other</source>
        <translation>上下排列</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用途(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>高度(&amp;H)</translation>
    </message>
    <message>
        <source>The&amp;me</source>
        <translation>主题(&amp;M)</translation>
    </message>
    <message>
        <source>Cha&amp;rts</source>
        <translation>图表(&amp;R)</translation>
    </message>
    <message>
        <source>With</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>&amp;As it stood at %1</source>
        <translation>%1 时的样子(&amp;A)</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 像素</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export cancelled, nothing was written</source>
        <translation>导出已取消，没有写入任何内容</translation>
    </message>
</context>
<context>
    <name>interleave::Exporting</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>%1…</source>
        <translation>%1…</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Export a picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Another file is still being written</source>
        <translation>另一个文件还在写入</translation>
    </message>
    <message>
        <source>%1, scaling</source>
        <translation>%1，伸缩性</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Exporting to %1…</source>
        <translation>正在导出到 %1…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export cancelled, nothing was written</source>
        <translation>导出已取消，没有写入任何内容</translation>
    </message>
</context>
<context>
    <name>interleave::FindBar</name>
    <message>
        <source>Find a task by its name</source>
        <translation>按名称查找任务</translation>
    </message>
    <message>
        <source>%1 · task %2 of %3</source>
        <translation>%1 · 第 %2 个任务，共 %3 个</translation>
    </message>
    <message>
        <source>no task has that in its name</source>
        <translation>没有任务的名称含有它</translation>
    </message>
</context>
<context>
    <name>interleave::LanguageMenu</name>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言 Language(&amp;A)</translation>
    </message>
</context>
<context>
    <name>interleave::Legend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>blocks its thread</source>
        <translation>阻塞所在线程</translation>
    </message>
    <message>
        <source>waits for a permit or thread</source>
        <translation>等待许可或线程</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>醒来</translation>
    </message>
    <message>
        <source>pinned run</source>
        <translation>固定的运行</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>计划</translation>
    </message>
</context>
<context>
    <name>interleave::LessonCard</name>
    <message>
        <source>Moral</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>To try</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>Hide the moral</source>
        <translation>隐藏要点</translation>
    </message>
    <message>
        <source>Show the moral</source>
        <translation>显示要点</translation>
    </message>
</context>
<context>
    <name>interleave::MainWindow</name>
    <message>
        <source>Space runs · Esc stops · F1 shows all keys</source>
        <translation>空格键运行 · Esc 停止 · F1 显示所有快捷键</translation>
    </message>
    <message>
        <source>%1[*] — Interleave</source>
        <translation>%1[*] — Interleave</translation>
    </message>
    <message>
        <source>Not pinned any more</source>
        <translation>不再固定</translation>
    </message>
    <message>
        <source>Working out the preview…</source>
        <translation>正在计算预览…</translation>
    </message>
    <message>
        <source>Pinned: the next runs are compared with it</source>
        <translation>已固定：之后的运行与它比较</translation>
    </message>
</context>
<context>
    <name>interleave::NarrationModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>interleave::NarrationPane</name>
    <message>
        <source>Narration</source>
        <translation>叙述</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>顺序执行</translation>
    </message>
    <message>
        <source>Concurrent</source>
        <translation>并发执行</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>多线程</translation>
    </message>
    <message>
        <source>Tell the timeline: %1</source>
        <translation>叙述时间线：%1</translation>
    </message>
    <message>
        <source>telling…</source>
        <translation>正在叙述…</translation>
    </message>
    <message>
        <source>Nothing to tell yet: a run is told when it is over.</source>
        <translation>还没有可讲述的内容：运行结束后才会讲述。</translation>
    </message>
</context>
<context>
    <name>interleave::OrderList</name>
    <message>
        <source>Order in which the tasks end</source>
        <translation>任务结束的先后</translation>
    </message>
    <message>
        <source>Alt and the arrow keys move a task</source>
        <translation>用 Alt 加方向键移动任务</translation>
    </message>
    <message>
        <source>Drag the tasks into the order in which they end, or move them with Alt and an arrow key</source>
        <translation>按任务结束的先后拖动它们，或用 Alt 加方向键移动</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, right</source>
        <translation>%1，正确</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>%1，错误</translation>
    </message>
</context>
<context>
    <name>interleave::Panes</name>
    <message>
        <source>The run in words and numbers</source>
        <translation>用文字和数字表示的运行</translation>
    </message>
    <message>
        <source>Narration</source>
        <translation>叙述</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>伸缩性</translation>
    </message>
</context>
<context>
    <name>interleave::PictureLabel</name>
    <message>
        <source>Can be dragged into another program</source>
        <translation>可以拖到其他程序中</translation>
    </message>
</context>
<context>
    <name>interleave::PredictionBar</name>
    <message>
        <source>Your guess</source>
        <translation>你的猜测</translation>
    </message>
    <message>
        <source>Your guess of the total: %1</source>
        <translation>你猜测的总用时：%1</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>先后</translation>
    </message>
    <message>
        <source>Guess the order in which the tasks end, when they run concurrently</source>
        <translation>猜一猜并发执行时任务结束的先后</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>全班</translation>
    </message>
    <message>
        <source>Collect the guesses of several people</source>
        <translation>收集多个人的猜测</translation>
    </message>
    <message>
        <source>Guess Again</source>
        <translation>重新猜</translation>
    </message>
    <message>
        <source>Hides the answer, and asks once more</source>
        <translation>隐藏答案，再问一次</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
</context>
<context>
    <name>interleave::PredictionRoom</name>
    <message>
        <source>drag to your guess</source>
        <translation>拖到你的猜测处</translation>
    </message>
    <message>
        <source>your guess %1</source>
        <translation>你猜 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>It runs. Let&apos;s see…</source>
        <translation>正在运行，看看结果如何…</translation>
    </message>
    <message>
        <source>The run was stopped, so there is nothing to compare with. The guess still stands.</source>
        <translation>运行被停止了，所以没有可比较的结果。猜测仍然有效。</translation>
    </message>
    <message>
        <source>The list is empty, so there is nothing to guess.</source>
        <translation>列表是空的，没有什么可猜。</translation>
    </message>
    <message>
        <source>The tasks have changed since the first guess was made.</source>
        <translation>第一个猜测之后，任务有了改动。</translation>
    </message>
    <message>
        <source>Drag the marker in each chart to the total that you expect, or type it. Then run.</source>
        <translation>在每个图表中把标记拖到你预期的总用时处，或直接输入。然后运行。</translation>
    </message>
</context>
<context>
    <name>interleave::QuickAddLine</name>
    <message>
        <source>name: sleep 1s, compute 200ms</source>
        <translation>名称: sleep 1s, compute 200ms</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Enter adds “%1”</source>
        <translation>按回车添加“%1”</translation>
    </message>
    <message>
        <source>Enter adds the task</source>
        <translation>按回车添加任务</translation>
    </message>
</context>
<context>
    <name>interleave::Readouts</name>
    <message>
        <source>%1 · the list has changed since</source>
        <translation>%1 · 此后列表有改动</translation>
    </message>
</context>
<context>
    <name>interleave::RecentMenu</name>
    <message>
        <source>No Files Yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>&amp;Clear List</source>
        <translation>清空列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>interleave::Recovery</name>
    <message>
        <source>If Interleave ends unexpectedly, changes will be lost: %1</source>
        <translation>如果 Interleave 意外退出，改动将会丢失：%1</translation>
    </message>
</context>
<context>
    <name>interleave::RowTable</name>
    <message>
        <source>(the first %1 of %2 rows)</source>
        <translation>（前 %1 行，共 %2 行）</translation>
    </message>
    <message>
        <source>Copy selected rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>Copy all rows</source>
        <translation>复制所有行</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>排序方式</translation>
    </message>
</context>
<context>
    <name>interleave::RunBar</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How many seconds of the scenario pass in a real second, from the next run on</source>
        <translation>现实中的一秒内经过场景中的多少秒，从下次运行起生效</translation>
    </message>
    <message>
        <source>Time of the run</source>
        <translation>运行时间</translation>
    </message>
</context>
<context>
    <name>interleave::ScalingPane</name>
    <message>
        <source>What is varied</source>
        <translation>改变的量</translation>
    </message>
    <message>
        <source>What is shown of it</source>
        <translation>显示的量</translation>
    </message>
    <message>
        <source>by</source>
        <translation>随</translation>
    </message>
    <message>
        <source>Numbers of the value that is looked at</source>
        <translation>所看数值的各项数字</translation>
    </message>
    <message>
        <source>&amp;Scaling…</source>
        <translation>伸缩性(&amp;S)…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The scaling view as a picture, or its numbers as a table</source>
        <translation>伸缩性视图的图片，或其数字的表格</translation>
    </message>
    <message>
        <source>Export the scaling view</source>
        <translation>导出伸缩性视图</translation>
    </message>
    <message>
        <source>Make your guess and run; then it is shown.</source>
        <translation>先猜测再运行，之后就会显示。</translation>
    </message>
    <message>
        <source>Nothing in it waits.</source>
        <translation>其中没有任何等待。</translation>
    </message>
    <message>
        <source>There is nothing that can run.</source>
        <translation>没有可以运行的内容。</translation>
    </message>
</context>
<context>
    <name>interleave::ScalingPlot</name>
    <message>
        <source>Scaling</source>
        <translation>伸缩性</translation>
    </message>
    <message>
        <source>value	sequential (s)	concurrent (s)	threads (s)</source>
        <translation>值	顺序执行 (s)	并发执行 (s)	线程 (s)</translation>
    </message>
    <message>
        <source>Copy as &amp;Picture</source>
        <translation>复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as &amp;Table</source>
        <translation>复制为表格(&amp;T)</translation>
    </message>
</context>
<context>
    <name>interleave::ScenarioDocument</name>
    <message>
        <source>“%1” can’t be opened.</source>
        <translation>无法打开“%1”。</translation>
    </message>
    <message>
        <source>%1 is no file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>“%1” is faulty; nothing of it was taken.</source>
        <translation>“%1”有错误，没有采用其中任何内容。</translation>
    </message>
    <message>
        <source>“%1” was opened, but not all of it was understood.</source>
        <translation>已打开“%1”，但其中有些内容无法识别。</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <source>What is on the clipboard is too large.</source>
        <translation>剪贴板的内容太大。</translation>
    </message>
    <message>
        <source>At most 64 MiB were expected.</source>
        <translation>最多应为 64 MiB。</translation>
    </message>
    <message>
        <source>What is on the clipboard is no scenario, or a faulty one; nothing of it was taken.</source>
        <translation>剪贴板的内容不是场景，或者有错误；没有采用其中任何内容。</translation>
    </message>
    <message>
        <source>The scenario was pasted, but not all of it was understood.</source>
        <translation>已粘贴场景，但其中有些内容无法识别。</translation>
    </message>
    <message>
        <source>A scenario that can’t run can’t be saved.</source>
        <translation>不能运行的场景无法保存。</translation>
    </message>
    <message>
        <source>A scenario can’t be saved as a trace.</source>
        <translation>场景不能保存为跟踪记录。</translation>
    </message>
    <message>
        <source>%1: another ending than .trace.json was expected.</source>
        <translation>%1：扩展名不应为 .trace.json。</translation>
    </message>
    <message>
        <source>“%1” can’t be saved.</source>
        <translation>无法保存“%1”。</translation>
    </message>
    <message>
        <source>%1 (recorded run)</source>
        <translation>%1（记录的运行）</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>interleave::ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Task list</source>
        <translation>任务列表</translation>
    </message>
    <message>
        <source>Select another task</source>
        <translation>选择其他任务</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>上方向、下方向</translation>
    </message>
    <message>
        <source>Next field while typing</source>
        <translation>输入时跳到下一个字段</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Take back what is typed into a task</source>
        <translation>撤回在任务中输入的内容</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Offer steps to type</source>
        <translation>提示可输入的步骤</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+空格</translation>
    </message>
    <message>
        <source>Choose an offered step, take it</source>
        <translation>选择并采用提示的步骤</translation>
    </message>
    <message>
        <source>Down, Enter</source>
        <translation>下方向、回车</translation>
    </message>
    <message>
        <source>Steps of a task</source>
        <translation>任务的步骤</translation>
    </message>
    <message>
        <source>Select another step</source>
        <translation>选择其他步骤</translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation>左方向、右方向</translation>
    </message>
    <message>
        <source>Move the step</source>
        <translation>移动步骤</translation>
    </message>
    <message>
        <source>Ctrl+Left, Ctrl+Right</source>
        <translation>Ctrl+左方向、Ctrl+右方向</translation>
    </message>
    <message>
        <source>Change its duration</source>
        <translation>更改步骤的时长</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>删除步骤</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Scroll the rows</source>
        <translation>滚动各行</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page Up、Page Down</translation>
    </message>
    <message>
        <source>Move the guess, where one is asked for</source>
        <translation>移动猜测（需要猜测时）</translation>
    </message>
    <message>
        <source>Type the guess</source>
        <translation>输入猜测</translation>
    </message>
    <message>
        <source>0 … 9</source>
        <translation>0 … 9</translation>
    </message>
    <message>
        <source>Move a task in the guessed order</source>
        <translation>在猜测的先后中移动任务</translation>
    </message>
    <message>
        <source>Alt+Left, Alt+Right</source>
        <translation>Alt+左方向、Alt+右方向</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何位置</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>窗口的下一部分</translation>
    </message>
    <message>
        <source>Open a menu</source>
        <translation>打开菜单</translation>
    </message>
    <message>
        <source>Alt and its letter</source>
        <translation>Alt 加对应字母</translation>
    </message>
    <message>
        <source>Move along the time</source>
        <translation>沿时间移动</translation>
    </message>
    <message>
        <source>Move to the start, to the end</source>
        <translation>移到开头、末尾</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <source>The pointer on a chart</source>
        <translation>在图表上使用指针</translation>
    </message>
    <message>
        <source>Zoom in and out of the time</source>
        <translation>放大、缩小时间</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>滚轮</translation>
    </message>
    <message>
        <source>Change the height of the rows</source>
        <translation>改变行高</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>Drag, Shift+Wheel</source>
        <translation>拖动、Shift+滚轮</translation>
    </message>
    <message>
        <source>Measure a stretch of time</source>
        <translation>测量一段时间</translation>
    </message>
    <message>
        <source>Shift+Drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Move the playhead</source>
        <translation>移动播放头</translation>
    </message>
    <message>
        <source>Drag on the axis</source>
        <translation>在坐标轴上拖动</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>Take the picture to another program</source>
        <translation>把图片带到另一个程序</translation>
    </message>
    <message>
        <source>Drag the verdict</source>
        <translation>拖动结论栏</translation>
    </message>
    <message>
        <source>Leave the empty line for new tasks</source>
        <translation>离开空的新任务行</translation>
    </message>
</context>
<context>
    <name>interleave::SpanModel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>延迟</translation>
    </message>
</context>
<context>
    <name>interleave::StatusLine</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>interleave::StepChips</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Add a step behind the chosen one</source>
        <translation>在选中的步骤之后添加步骤</translation>
    </message>
    <message>
        <source>&amp;Sleep</source>
        <translation>睡眠(&amp;S)</translation>
    </message>
    <message>
        <source>Suspends; the loop is free</source>
        <translation>挂起，事件循环空闲</translation>
    </message>
    <message>
        <source>&amp;Compute</source>
        <translation>计算(&amp;C)</translation>
    </message>
    <message>
        <source>Works on the loop’s thread</source>
        <translation>在事件循环的线程中计算</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>阻塞(&amp;B)</translation>
    </message>
    <message>
        <source>A blocking call on the loop’s thread</source>
        <translation>在事件循环的线程中进行阻塞调用</translation>
    </message>
    <message>
        <source>&amp;Thread</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>A blocking call in a worker thread, awaited</source>
        <translation>在工作线程中进行阻塞调用，并 await 它</translation>
    </message>
    <message>
        <source>F&amp;etch</source>
        <translation>请求(&amp;E)</translation>
    </message>
    <message>
        <source>An HTTP request, awaited</source>
        <translation>一次 HTTP 请求，并 await 它</translation>
    </message>
    <message>
        <source>&amp;Yield</source>
        <translation>让出(&amp;Y)</translation>
    </message>
    <message>
        <source>Gives up its turn, nothing else</source>
        <translation>只是让出这一轮</translation>
    </message>
    <message>
        <source>&amp;Fail</source>
        <translation>失败(&amp;F)</translation>
    </message>
    <message>
        <source>Raises; the task ends as failed</source>
        <translation>抛出异常，任务以失败结束</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>重复(&amp;R)</translation>
    </message>
    <message>
        <source>Steps that come again and again</source>
        <translation>反复执行的步骤</translation>
    </message>
    <message>
        <source>… %1 more</source>
        <translation>… 还有 %1 个</translation>
    </message>
</context>
<context>
    <name>interleave::StepCompleter</name>
    <message>
        <source>Steps that can be typed</source>
        <translation>可以输入的步骤</translation>
    </message>
    <message>
        <source>Enter takes “%1”</source>
        <translation>按回车采用“%1”</translation>
    </message>
</context>
<context>
    <name>interleave::StepEditor</name>
    <message>
        <source>No chips while the steps have a fault: %1</source>
        <translation>步骤有错误，无法分块显示：%1</translation>
    </message>
    <message>
        <source>Change %1 of “%2” to %3</source>
        <translation>将“%2”的 %1 改为 %3</translation>
    </message>
    <message>
        <source>Add %1 to “%2”</source>
        <translation>为“%2”添加 %1</translation>
    </message>
    <message>
        <source>Remove %1 from “%2”</source>
        <translation>从“%2”删除 %1</translation>
    </message>
    <message>
        <source>Move %1 in “%2”</source>
        <translation>移动“%2”中的 %1</translation>
    </message>
</context>
<context>
    <name>interleave::StepFields</name>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Drawn at random, for each copy and each pass, between two durations</source>
        <translation>对每个副本、每一遍，在两个时长之间随机抽取</translation>
    </message>
    <message>
        <source>A range of durations</source>
        <translation>时长范围</translation>
    </message>
    <message>
        <source>How often the repeat comes</source>
        <translation>重复的次数</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Shortest duration of %1</source>
        <translation>%1 的最短时长</translation>
    </message>
    <message>
        <source>Duration of %1</source>
        <translation>%1 的时长</translation>
    </message>
    <message>
        <source>Longest duration of %1</source>
        <translation>%1 的最长时长</translation>
    </message>
    <message>
        <source>what it says</source>
        <translation>失败信息</translation>
    </message>
    <message>
        <source>an address, or else the built-in server</source>
        <translation>地址；不填则用内置服务器</translation>
    </message>
    <message>
        <source>What the failure says</source>
        <translation>失败的信息</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>this is no address</source>
        <translation>这不是地址</translation>
    </message>
    <message>
        <source>http://… or https://…</source>
        <translation>http://… 或 https://…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>interleave::TablePane</name>
    <message>
        <source>Spans of the run</source>
        <translation>运行的时间段</translation>
    </message>
    <message>
        <source>Filter by task or state</source>
        <translation>按任务或状态筛选</translation>
    </message>
    <message>
        <source>Filter the table by task or state</source>
        <translation>按任务或状态筛选表格</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
</context>
<context>
    <name>interleave::TaskActions</name>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Edit &amp;Steps</source>
        <translation>编辑步骤(&amp;S)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>创建副本(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Select A&amp;ll</source>
        <translation>全选(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Move Up</source>
        <translation>上移(&amp;M)</translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
</context>
<context>
    <name>interleave::TaskDelegate</name>
    <message numerus="yes">
        <source>%1 – and %n more</source>
        <translation>
            <numerusform>%1 — 另有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>interleave::TaskDetails</name>
    <message>
        <source>runs on the loop</source>
        <translation>在循环上运行</translation>
    </message>
    <message>
        <source>sleeps</source>
        <translation>睡眠</translation>
    </message>
    <message>
        <source>kept others waiting</source>
        <translation>让其他任务等待</translation>
    </message>
    <message>
        <source>woke late by</source>
        <translation>醒来延迟</translation>
    </message>
    <message>
        <source>sequential</source>
        <translation>顺序执行</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>并发执行</translation>
    </message>
    <message>
        <source>How long it ran or blocked on the concurrent loop’s thread</source>
        <translation>它在并发执行的事件循环线程中运行或阻塞的时间</translation>
    </message>
    <message>
        <source>How long it slept in the concurrent run, leaving the loop free</source>
        <translation>它在并发执行中睡眠、让事件循环空闲的时间</translation>
    </message>
    <message>
        <source>How long other tasks could have run but had to wait because this one had the loop, added up over them</source>
        <translation>因为它占用事件循环，其他任务本可以运行却不得不等待的时间总和</translation>
    </message>
    <message>
        <source>From the instant a sleep was due to the task’s turn: the worst of its wakes</source>
        <translation>从睡眠到期到轮到该任务之间的时间：取最差的一次</translation>
    </message>
    <message>
        <source>When it began and when it ended in the sequential run</source>
        <translation>它在顺序执行中何时开始、何时结束</translation>
    </message>
    <message>
        <source>When it began and when it ended in the concurrent run</source>
        <translation>它在并发执行中何时开始、何时结束</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
</context>
<context>
    <name>interleave::TaskExtras</name>
    <message>
        <source>Change the copies of “%1”</source>
        <translation>更改“%1”的副本数</translation>
    </message>
    <message>
        <source>Change the timeout of “%1”</source>
        <translation>更改“%1”的超时</translation>
    </message>
    <message>
        <source>Change the colour of “%1”</source>
        <translation>更改“%1”的颜色</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Copies of the task</source>
        <translation>任务的副本数</translation>
    </message>
    <message>
        <source>How many such tasks run</source>
        <translation>运行多少个这样的任务</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Timeout of the task</source>
        <translation>任务的超时</translation>
    </message>
    <message>
        <source>After this time the task is cancelled and counts as failed: asyncio.timeout round its steps</source>
        <translation>超过这段时间，任务被取消并算作失败：相当于用 asyncio.timeout 包住它的步骤</translation>
    </message>
</context>
<context>
    <name>interleave::TaskListModel</name>
    <message>
        <source>Rename “%1” to “%2”</source>
        <translation>将“%1”重命名为“%2”</translation>
    </message>
    <message>
        <source>Change the steps of “%1”</source>
        <translation>更改“%1”的步骤</translation>
    </message>
    <message>
        <source>Task %1: %2 (%3 was expected)</source>
        <translation>任务 %1：%2（应为 %3）</translation>
    </message>
    <message>
        <source>Task %1, “%2”: %3</source>
        <translation>任务 %1“%2”：%3</translation>
    </message>
    <message>
        <source>Task %1, “%2”: %3 at column %4 (%5 was expected)</source>
        <translation>任务 %1“%2”：第 %4 列，%3（应为 %5）</translation>
    </message>
    <message>
        <source>Add a task first.</source>
        <translation>请先添加任务。</translation>
    </message>
    <message>
        <source>The seed is %1.</source>
        <translation>随机种子错误：%1。</translation>
    </message>
    <message>
        <source>The timeout of the run: %1.</source>
        <translation>运行的超时：%1。</translation>
    </message>
    <message>
        <source>This can’t run: %1.</source>
        <translation>无法运行：%1。</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>Delete %1 tasks</source>
        <translation>删除 %1 个任务</translation>
    </message>
    <message>
        <source>Cut “%1”</source>
        <translation>剪切“%1”</translation>
    </message>
    <message>
        <source>Cut %1 tasks</source>
        <translation>剪切 %1 个任务</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>创建“%1”的副本</translation>
    </message>
    <message>
        <source>Duplicate %1 tasks</source>
        <translation>创建 %1 个任务的副本</translation>
    </message>
    <message>
        <source>Paste a task</source>
        <translation>粘贴任务</translation>
    </message>
    <message>
        <source>Paste “%1”</source>
        <translation>粘贴“%1”</translation>
    </message>
    <message>
        <source>Paste %1 tasks</source>
        <translation>粘贴 %1 个任务</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>移动“%1”</translation>
    </message>
    <message>
        <source>Move %1 tasks</source>
        <translation>移动 %1 个任务</translation>
    </message>
</context>
<context>
    <name>interleave::TaskListView</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>No tasks yet. Type one below, for example:</source>
        <translation>还没有任务。在下方输入一个，例如：</translation>
    </message>
</context>
<context>
    <name>interleave::TimeActions</name>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Zoom Bac&amp;k</source>
        <translation>上一个缩放(&amp;K)</translation>
    </message>
    <message>
        <source>Zoom Forwar&amp;d</source>
        <translation>下一个缩放(&amp;D)</translation>
    </message>
</context>
<context>
    <name>interleave::TransportBar</name>
    <message>
        <source>Playback</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Moment that is shown</source>
        <translation>显示的时刻</translation>
    </message>
    <message>
        <source>Speed of the playback</source>
        <translation>回放速度</translation>
    </message>
    <message>
        <source>Step &amp;Back</source>
        <translation>后退一步(&amp;B)</translation>
    </message>
    <message>
        <source>To the &amp;End</source>
        <translation>到结尾(&amp;E)</translation>
    </message>
    <message>
        <source>To the start of the run</source>
        <translation>到运行的开头</translation>
    </message>
    <message>
        <source>One event back</source>
        <translation>后退一个事件</translation>
    </message>
    <message>
        <source>Play the run that is shown</source>
        <translation>播放显示的运行</translation>
    </message>
    <message>
        <source>One event on</source>
        <translation>前进一个事件</translation>
    </message>
    <message>
        <source>To the end: the whole run</source>
        <translation>到结尾：整个运行</translation>
    </message>
    <message>
        <source>T&amp;o the Start</source>
        <translation>到开头(&amp;O)</translation>
    </message>
    <message>
        <source>Pl&amp;ay</source>
        <translation>播放(&amp;A)</translation>
    </message>
    <message>
        <source>Step For&amp;ward</source>
        <translation>前进一步(&amp;W)</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>暂停(&amp;A)</translation>
    </message>
</context>
<context>
    <name>interleave::VariationRow</name>
    <message>
        <source>with another</source>
        <translation>同时改变</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>尝试改变什么</translation>
    </message>
    <message>
        <source>Its value</source>
        <translation>它的值</translation>
    </message>
    <message>
        <source>Try another value; the list stays as it is</source>
        <translation>试试另一个值；列表保持不变</translation>
    </message>
    <message>
        <source>As in the list</source>
        <translation>与列表一致</translation>
    </message>
    <message>
        <source>No longer try another value</source>
        <translation>不再尝试其他值</translation>
    </message>
    <message>
        <source>as in the list</source>
        <translation>与列表一致</translation>
    </message>
</context>
<context>
    <name>interleave::WelcomePage</name>
    <message>
        <source>Welcome to Interleave</source>
        <translation>欢迎使用 Interleave</translation>
    </message>
    <message>
        <source>Choose an example, guess the answer to its question, and press Run.</source>
        <translation>选择一个示例，猜一猜问题的答案，然后按“运行”。</translation>
    </message>
    <message>
        <source>Start with an &amp;Empty List</source>
        <translation>从空列表开始(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Back to the Charts</source>
        <translation>返回图表(&amp;B)</translation>
    </message>
</context>
<context>
    <name>interleave::WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Copy Scenario</source>
        <translation>复制场景(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste Scenario</source>
        <translation>粘贴场景(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>更慢(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Faster</source>
        <translation>更快(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Threads Panel</source>
        <translation>线程面板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Find Task…</source>
        <translation>查找任务(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Narration</source>
        <translation>叙述(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Pin This Run</source>
        <translation>固定这次运行(&amp;P)</translation>
    </message>
    <message>
        <source>Predict, &amp;Then Run</source>
        <translation>先预测，再运行(&amp;T)</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>表格(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Scaling</source>
        <translation>伸缩性(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Lecture Mode</source>
        <translation>讲课模式(&amp;L)</translation>
    </message>
    <message>
        <source>Leave Lecture Mode</source>
        <translation>退出讲课模式</translation>
    </message>
    <message>
        <source>The whole scenario as text, to be sent or kept elsewhere</source>
        <translation>整个场景的文本，便于发送或保存到别处</translation>
    </message>
    <message>
        <source>Replaces the scenario by the one on the clipboard</source>
        <translation>用剪贴板上的场景替换当前场景</translation>
    </message>
    <message>
        <source>What happens, in sentences</source>
        <translation>用句子叙述发生了什么</translation>
    </message>
    <message>
        <source>Hides the forecast: guess the totals first, and see afterwards what was missed</source>
        <translation>隐藏预测结果：先猜总用时，再看差在哪里</translation>
    </message>
    <message>
        <source>How the total follows the number of copies, the limit, or how much blocks</source>
        <translation>总用时如何随副本数、并发上限或阻塞的比例变化</translation>
    </message>
    <message>
        <source>The scenario as a program in Python or C++, lit where its tasks stand</source>
        <translation>把场景写成 Python 或 C++ 程序，并点亮任务所在的行</translation>
    </message>
    <message>
        <source>What happens, in numbers, for a screen reader or a spreadsheet</source>
        <translation>用数字列出发生了什么，供屏幕阅读器或电子表格使用</translation>
    </message>
    <message>
        <source>The charts below each other, as wide as the window</source>
        <translation>图表上下排列，与窗口同宽</translation>
    </message>
    <message>
        <source>For a projector: nothing but the charts, with large text</source>
        <translation>用于投影：只显示图表，并放大文字</translation>
    </message>
    <message>
        <source>The same tasks once more, each in a worker thread</source>
        <translation>同样的任务再来一次，每个任务在一个工作线程中</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Add Task</source>
        <translation>添加任务(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>高对比度(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Welcome…</source>
        <translation>欢迎(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Interleave</source>
        <translation>关于 Interleave(&amp;A)</translation>
    </message>
    <message>
        <source>Run all tasks, in every way that is shown (Space)</source>
        <translation>以显示的每种方式运行所有任务（空格键）</translation>
    </message>
    <message>
        <source>Cancel what still runs (Esc)</source>
        <translation>取消仍在运行的任务（Esc）</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>没有任务在运行</translation>
    </message>
    <message>
        <source>Charts Belo&amp;w Each Other</source>
        <translation>图表上下排列(&amp;W)</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>示例(&amp;X)</translation>
    </message>
    <message>
        <source>Let go of the run that the next ones are compared with</source>
        <translation>取消固定：之后的运行不再与它比较</translation>
    </message>
    <message>
        <source>The next runs are compared with this one: where they differ, it is a thin row below theirs</source>
        <translation>之后的运行与这次比较：有差别的地方，它以细条画在它们下方</translation>
    </message>
</context>
</TS>
