import { lazy } from 'react';
import type { PartProps } from '../parts';
import { ClassPage } from './ClassPage';

const PaperPage = lazy(() => import('./PaperPage').then((part) => ({ default: part.PaperPage })));
const DeskPage = lazy(() => import('./DeskPage').then((part) => ({ default: part.DeskPage })));

/** What is recorded for others: a class, somebody's paper, and visitors at the desk, each at an address of its own (AUA-7). */
export function RegisterPage({ place }: PartProps) {
  if (place === 'paper') return <PaperPage />;
  if (place === 'visitors') return <DeskPage />;
  return <ClassPage />;
}
