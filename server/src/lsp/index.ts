export { startServer, type ServerOptions } from './server';
export { transportOf, type Transport } from './transport';
