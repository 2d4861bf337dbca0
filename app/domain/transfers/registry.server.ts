import type { HandedPost, HandOver } from './handing-over.ts'
import { programmesOfManager } from './programmes-of-manager.server.ts'
import { requestsOfDrafter } from './requests-of-drafter.server.ts'
import { requestsOfOfficer } from './requests-of-officer.server.ts'

/** How the work of each post is handed over. */
export const handOvers: Record<HandedPost, HandOver> = {
	caseOfficer: requestsOfOfficer,
	drafter: requestsOfDrafter,
	programmeManager: programmesOfManager,
}
