import workerpool from 'workerpool';
import { checkFile, type FileTask } from './check-file';

// The entry point of a worker thread (dist/worker.js): one file in, its outcome out as JSON text, which crosses threads at less cost than an object.
workerpool.worker({ check: async (task: FileTask): Promise<string> => JSON.stringify(await checkFile(task)) });
