// A worker for pool tests that dies, runs out of memory or throws where a file's name says so.
import workerpool from 'workerpool';

workerpool.worker({
  check: (task) => {
    if (task.path.startsWith('exit')) process.exit(3);
    if (task.path.startsWith('throw')) throw new Error('boom');
    if (task.path.startsWith('memory')) {
      const held = [];
      for (;;) held.push(new Array(100_000).fill(held.length));
    }
    return JSON.stringify({ fixed: 0, checked: { report: { filePath: task.path, messages: [] }, lines: {} } });
  },
});
