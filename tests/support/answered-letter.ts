import { beforeAll, beforeEach } from 'vitest'
import { aRequest } from './builders.ts'
import { asOwner } from './database.ts'
import { ghana } from './people.ts'
import { aLetter } from './replies.ts'

/** A request under review, and before each test an e-mail about it to its drafter without a reply. */
export function useAnsweredLetter() {
	const at = { requestId: '', letter: '' }
	beforeAll(async () => {
		at.requestId = await aRequest({ status: 'review' })
	})
	beforeEach(async () => {
		await asOwner('delete from rate_limit')
		at.letter = await aLetter({ to: ghana.drafter, requestId: at.requestId })
	})
	return at
}
