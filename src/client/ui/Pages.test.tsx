import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Pages } from './Pages';

function List({ pages }: { pages: number }) {
  const [page, setPage] = useState(1);
  return <Pages list="Cases" page={page} pages={pages} onPage={setPage} />;
}

const next = () => screen.getByRole('button', { name: 'Next page' });

test('turns to the last page and no further, and leaves the focus where it was', async () => {
  render(<List pages={2} />);
  expect(screen.getByRole('navigation', { name: 'Pages: Cases' }).textContent).toContain('Page 1 of 2');
  await userEvent.click(next());
  expect(screen.getByText('Page 2 of 2')).toBeTruthy();
  expect(document.activeElement).toBe(next());
  await userEvent.click(next());
  expect(screen.getByText('Page 2 of 2')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
  expect(screen.getByText('Page 1 of 2')).toBeTruthy();
});

test('a list of one page has nothing to turn', () => {
  render(<List pages={1} />);
  expect(screen.queryByRole('navigation')).toBeNull();
});
