import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface OpensFormProps {
  label: string;
  /** The form, which calls `close` when it is saved or left. */
  children: (close: () => void) => ReactNode;
}

/** A button in whose place a form opens; once that closes, the focus is back on the button. */
export function OpensForm({ label, children }: OpensFormProps) {
  const [open, setOpen] = useState(false);
  const wasOpen = useRef(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (open) return children(() => setOpen(false));
  return (
    <div>
      <Button ref={opener} onClick={() => setOpen(true)}>
        {label}
      </Button>
    </div>
  );
}
