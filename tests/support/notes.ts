import { addNoteScan, recordNote } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { saveContact } from '#app/domain/people/states.server.ts'
import type { NewNote } from '#app/forms/note-verbale.ts'
import { pdf } from './files.ts'
import { received } from './mail-server.ts'
import { office } from './people.ts'
import { look } from './steps.ts'
import { textIn } from './stored-json.ts'

/** The address listed for the mission of Ghana. */
export const listed = 'mission@gha.example'

export const listMission = () =>
	saveContact(office.administrator, 'GHA', {
		revision: 0,
		missionName: 'Mission (sample)',
		missionEmail: listed,
		missionPhone: '',
		missionAddress: '',
	})

/** Returns the day so many days from today. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
let count = 0

/** A person named in a note verbale. */
export const person = (own: Partial<NewNote['named'][number]> = {}): NewNote['named'][number] => ({
	role: 'drafter',
	title: 'Head of unit',
	name: 'A. Named (sample)',
	phone: '',
	language: 'fr',
	email: `named${count++}@gov.example`,
	authorityId: 'ghana.police',
	postId: undefined,
	day: undefined,
	...own,
})
/** A note verbale from the listed address; valid except for the given fields. */
export const note = (own: Partial<NewNote> = {}): NewNote => ({
	stateIso3: 'GHA',
	number: `NV/${count++}/2026`,
	dated: '2026-03-02',
	receivedOn: '2026-03-05',
	senderAddress: listed,
	named: [person()],
	...own,
})

/** Records a note verbale with its scan, ready for invitations. */
export async function recorded(own: Partial<NewNote> = {}) {
	const { id } = await recordNote(office.triage, note(own))
	await addNoteScan(office.triage, id, received('note.pdf', pdf()))
	return id
}

/** Returns the tokens of all links sent to an address, oldest first. */
export const tokensFor = async (address: string) => {
	const letters = await look((tx) =>
		tx.notice.findMany({
			where: { template: 'invitation', address },
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		}),
	)
	return letters.map(({ facts }) => textIn(facts, 'path').replace('/invitation/', ''))
}
