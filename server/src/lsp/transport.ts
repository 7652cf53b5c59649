import {
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/node';
import { contentTypeEncoder } from './encoder';

/** Where messages come from and go to, and how to learn that the other end is gone. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly onGone: (gone: () => void) => void;
}

export interface TransportChoice {
  readonly nodeIpc: boolean;
  /** A port of this machine that the client listens on. */
  readonly socket: number | undefined;
  readonly pipe: string | undefined;
}

const overSocket = ([reader, writer]: readonly [MessageReader, MessageWriter]): Transport => ({
  reader,
  writer,
  onGone: (gone) => {
    reader.onClose(gone);
    writer.onClose(gone);
  },
});

/** The transport chosen on the command line, standard input and output by default. */
export const transportOf = ({ nodeIpc, socket, pipe }: TransportChoice): Transport => {
  if (nodeIpc)
    return {
      reader: new IPCMessageReader(process),
      writer: new IPCMessageWriter(process),
      onGone: (gone) => process.once('disconnect', gone),
    };
  if (socket !== undefined) return overSocket(createServerSocketTransport(socket));
  if (pipe !== undefined) return overSocket(createServerPipeTransport(pipe));
  return {
    reader: new StreamMessageReader(process.stdin),
    writer: new StreamMessageWriter(process.stdout, { contentTypeEncoder }),
    onGone: (gone) => {
      process.stdin.once('end', gone);
      process.stdin.once('close', gone);
    },
  };
};
