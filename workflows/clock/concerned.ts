import type { Party as Reader } from '../notices/parties.ts'
import type { RingName } from './rings.ts'
import type { Turn } from './turns.ts'

/** Whom a ringing clock tells: the party whose clock it is, and once it is overdue those who supervise it. */
export function concernedBy({ party, stage }: Turn, ring: RingName): Reader[] {
	const told = holders(party, stage)
	return ring === 'overdue' ? [...new Set([...told, ...supervisors[party]])] : told
}

function holders(party: Turn['party'], stage: string): Reader[] {
	if (party === 'state') return ['drafter', 'focalPoints']
	if (party === 'programme') return ['manager']
	if (stage === 'submitted') return ['triage']
	return stage === 'approval' ? ['approvers', 'triage'] : ['officer']
}

const supervisors: Record<Turn['party'], Reader[]> = {
	state: ['officer'],
	office: ['triage'],
	programme: ['officer'],
	partner: ['officer'],
}
