/** What has been asked of Graph since the start or the last reset. */
export interface Metrics {
  count(operation: string, units: number): void;
  reset(): void;
  read(): { requests: number; resourceUnits: number; requestsByOperation: Record<string, number> };
}

export function createMetrics(): Metrics {
  let byOperation = new Map<string, number>();
  let resourceUnits = 0;
  return {
    count(operation, units) {
      byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1);
      resourceUnits += units;
    },
    reset() {
      byOperation = new Map();
      resourceUnits = 0;
    },
    read: () => ({
      requests: [...byOperation.values()].reduce((sum, each) => sum + each, 0),
      resourceUnits,
      requestsByOperation: Object.fromEntries([...byOperation].sort()),
    }),
  };
}
