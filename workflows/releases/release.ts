import type { Role } from '../roles.ts'

/**
 * A release is made by the worker, then audited: every hidden number was proven to stay hidden. Another person than the
 * one who ordered it releases it, for good. `failed`: the error says why, and it can be ordered again.
 */
export const releaseStatuses = ['making', 'audited', 'released', 'failed'] as const
export type ReleaseStatus = (typeof releaseStatuses)[number]

/** What the worker does, in this order. */
export const releaseStages = ['freezing', 'counting', 'protecting', 'auditing'] as const

/** Why a release failed: a number could not be protected, or the product failed. */
export const releaseErrors = ['unprotected', 'failed'] as const

type ReleaseAct = 'see' | 'order' | 'release'

/** Who may do what with releases that are not released yet; released ones are open to everyone. */
export const releasePermissions = {
	see: ['headquartersApprover', 'administrator'],
	order: ['headquartersApprover', 'administrator'],
	release: ['headquartersApprover'],
} as const satisfies Record<ReleaseAct, readonly Role[]>

/** Of the rules of disclosure control: a dataset and its signature name it. Raised when a rule changes. */
export const RULES_VERSION = 1
