import { BookRegular } from '@fluentui/react-icons/svg/book';
import { CameraRegular } from '@fluentui/react-icons/svg/camera';
import { ChatRegular } from '@fluentui/react-icons/svg/chat';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { HandLeftRegular } from '@fluentui/react-icons/svg/hand-left';
import { HeartRegular } from '@fluentui/react-icons/svg/heart';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { KeyRegular } from '@fluentui/react-icons/svg/key';
import { LaptopRegular } from '@fluentui/react-icons/svg/laptop';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { PersonSupportRegular } from '@fluentui/react-icons/svg/person-support';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { ReactNode } from 'react';
import type { AgreementSymbol } from '../../../contract/agreements';

/** The picture beside a statement. It helps those who read little; the words say everything. */
export const SYMBOL_ICONS: Readonly<Record<AgreementSymbol, ReactNode>> = {
  adult: <PersonSupportRegular />,
  ask: <HandLeftRegular />,
  book: <BookRegular />,
  camera: <CameraRegular />,
  check: <CheckmarkCircleRegular />,
  device: <LaptopRegular />,
  eye: <EyeRegular />,
  heart: <HeartRegular />,
  help: <QuestionCircleRegular />,
  home: <HomeRegular />,
  key: <KeyRegular />,
  lock: <LockClosedRegular />,
  people: <PeopleRegular />,
  stop: <ProhibitedRegular />,
  talk: <ChatRegular />,
};
