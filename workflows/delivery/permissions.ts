import type { Permission } from '#workflows/engine/engine.ts'

// The roles that take the steps of a delivery, the same for every kind.
export const manager = {
	roles: ['programmeManager'],
	when: ['ownProgramme', 'notRecused'],
} as const satisfies Permission
/** Operational support to a force waits for human rights due diligence, and stops if that is opened again. */
export const operation = {
	roles: ['programmeManager'],
	when: ['ownProgramme', 'notRecused', 'dueDiligenceDone'],
} as const satisfies Permission
export const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission
export const state = { roles: ['drafter', 'focalPoint'] } as const satisfies Permission
export const system = { roles: ['system'] } as const satisfies Permission
