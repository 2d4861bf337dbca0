import type { Permission } from '#workflows/engine/engine.ts'

// Who takes the steps of a delivery, the same for every kind.
export const manager = { roles: ['programmeManager'], when: ['ownProgramme'] } as const satisfies Permission
/** What raises what a force can do waits for human rights due diligence, and stops when it is opened again. */
export const operation = {
	roles: ['programmeManager'],
	when: ['ownProgramme', 'dueDiligenceDone'],
} as const satisfies Permission
export const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission
export const state = { roles: ['drafter', 'focalPoint'] } as const satisfies Permission
export const system = { roles: ['system'] } as const satisfies Permission
