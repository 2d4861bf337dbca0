import type { Permission } from './engine.ts'

// Who takes the steps of a delivery, the same three for every kind.
export const manager = { roles: ['programmeManager'], when: ['ownProgramme'] } as const satisfies Permission
export const focalPoint = { roles: ['focalPoint'] } as const satisfies Permission
export const state = { roles: ['drafter', 'focalPoint'] } as const satisfies Permission
