export function indexLoops(text: string, from?: string): string;
