import { saveReferenceList } from '#app/domain/reference/save-reference-list.server.ts'
import { listText } from '#workflows/reference/reference-lists.ts'
import { office } from './people.ts'

/** Enters a list of small island developing States that holds from a day on, as an administrator does. */
export const saveSids = (validFrom: string, entries: Record<string, boolean>) =>
	saveReferenceList(office.administrator, null, {
		kind: 'sids',
		revision: 0,
		compared: listText(entries),
		validFrom,
		validUntil: undefined,
		source: 'M49 (sample)',
		note: '',
		entries,
		isComplete: true,
	})
