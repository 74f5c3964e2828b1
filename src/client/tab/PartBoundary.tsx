import { Component, type ReactNode } from 'react';
import { ProblemNotice } from '../ui/ProblemNotice';
import { common } from '../words/en-gb/common';

/** A part that fails, or cannot be loaded because the connection dropped, leaves a way on instead of a white page. */
export class PartBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <ProblemNotice
        problem={{ code: 'unexpected', ...common.partFailed, contacts: [], id: '' }}
        retry={{ label: common.tryAgain, onClick: () => window.location.reload() }}
      />
    );
  }
}
