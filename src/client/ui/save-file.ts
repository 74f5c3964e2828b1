import type { SavedFile } from '../service';

/** Saved under the name that the service found safe, and of no type that a browser would open. */
export function saveFile({ name, bytes }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
