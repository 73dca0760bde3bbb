import type { PartnerType } from '@portico/sdk/contract';

/** What a program's staff decides; kept in `programs.settings`. */
export interface ProgramSettings {
  partnerTypes: PartnerType[];
  allowedHosts: string[];
  defaultDestination: string;
  /** Which click counts when a visitor came through several. */
  attributionModel: 'last' | 'first';
  attributionWindowDays: number;
  holdDays: number;
  /** Registered partners wait for a person unless this is set. */
  approvePartners: 'automatic' | 'manual';
  /** The tier that a type of partner starts in; the lowest when it is not named. */
  startTier: Partial<Record<PartnerType, string>>;
}
