import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { issueInvitation } from './issue-invitation.server.ts'

type Asked = { name: string; email: string; language: Language; another: boolean }

/**
 * Invites the first administrator, by whoever runs the machine; answers the link. Where somebody looks after accounts
 * already, that person invites: another one only when it is said so.
 */
export const inviteAdministrator = ({ another, ...person }: Asked): Promise<{ path: string }> =>
	withActor(systemActor, async (tx) => {
		const there = await tx.person.count({ where: { role: 'administrator', suspendedAt: null } })
		if (there > 0 && !another) throw new DomainError('refused', 'administratorThere')
		const { path } = await issueInvitation(tx, systemActor, {
			...person,
			title: '',
			role: 'administrator',
			stateIso3: null,
			authorityId: null,
			donor: null,
			regions: [],
		})
		return { path }
	})
