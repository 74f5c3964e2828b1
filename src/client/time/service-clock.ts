/** The service's time as the page knows it: the device's clock may be wrong, and a trial's clock can be moved. */
export interface ServiceClock {
  now(): Date;
  /** Sets it by what the service said just now, ISO. */
  set(iso: string): void;
}

/** @param device milliseconds since 1970 as the device counts them */
export function createServiceClock(device: () => number = () => Date.now()): ServiceClock {
  let ahead = 0;
  return {
    now: () => new Date(device() + ahead),
    set(iso) {
      const said = Date.parse(iso);
      if (!Number.isNaN(said)) ahead = said - device();
    },
  };
}
