import { BotRegular } from '@fluentui/react-icons/svg/bot';
import { ChatWarningRegular } from '@fluentui/react-icons/svg/chat-warning';
import { DocumentPersonRegular } from '@fluentui/react-icons/svg/document-person';
import { HeartPulseRegular } from '@fluentui/react-icons/svg/heart-pulse';
import { ImageProhibitedRegular } from '@fluentui/react-icons/svg/image-prohibited';
import { LaptopSettingsRegular } from '@fluentui/react-icons/svg/laptop-settings';
import { MegaphoneLoudRegular } from '@fluentui/react-icons/svg/megaphone-loud';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PersonQuestionMarkRegular } from '@fluentui/react-icons/svg/person-question-mark';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { ConcernKind } from '../../contract/choices';

/** A picture for each kind of concern; the words beside it say the same. */
export const kindIcons: Record<ConcernKind, ReactElement> = {
  bullying: <ChatWarningRegular />,
  sexualImage: <ImageProhibitedRegular />,
  contact: <PersonQuestionMarkRegular />,
  hateOrExtremism: <MegaphoneLoudRegular />,
  selfHarm: <HeartPulseRegular />,
  harmfulContent: <WarningRegular />,
  technical: <LaptopSettingsRegular />,
  personalData: <DocumentPersonRegular />,
  aiTool: <BotRegular />,
  other: <MoreHorizontalRegular />,
};
