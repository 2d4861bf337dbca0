import { revokeCertificate } from '#app/domain/certificates/revoke-certificate.server.ts'
import { addNominees, withdrawNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { readNomineeList } from '#app/domain/deliveries/training/read-nominee-list.ts'
import { recordFollowUp } from '#app/domain/deliveries/training/training-records.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { followUpForm, nominee, nomineeId, nomineeList, revocation } from '#app/forms/training.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Taker, taking } from '../deliveries.$deliveryId_.training/take-part.server.ts'

/** A list uploaded as a file, treated as if pasted. */
async function asPasted(form: FormData) {
	const file = form.get('file')
	if (!(file instanceof File)) return form
	const pasted = new FormData()
	pasted.set('list', await file.text())
	return pasted
}

const takeList: Taker = async (actor, deliveryId, form) => {
	const { ok, ...parsed } = parseForm(await asPasted(form), nomineeList)
	if (!('value' in parsed)) return parsed
	const { people, errors: listErrors } = readNomineeList(parsed.value.list)
	if (listErrors.length > 0) return { errors: {}, typed: parsed.typed, listErrors }
	try {
		await addNominees(actor, deliveryId, people)
	} catch (error) {
		const [place, key] = (error instanceof DomainError && Object.entries(error.errors)[0]) || []
		if (!place || !key) throw error
		const row = Number(place.split('.')[1] ?? 0) + 1
		return { errors: {}, typed: parsed.typed, listErrors: [{ row, column: 'name', key }] }
	}
	return null
}

/** The forms about one person, or a list of them. */
export const personTakers = {
	nominee: taking(nominee, (actor, id, person) => addNominees(actor, id, [person])),
	list: takeList,
	withdraw: taking(nomineeId, (actor, id, { nomineeId: one }) => withdrawNominee(actor, id, one)),
	followUp: taking(followUpForm, recordFollowUp),
	revoke: taking(revocation, (actor, id, { nomineeId: one, reason }) =>
		revokeCertificate(actor, id, one, reason),
	),
} as const satisfies Record<string, Taker>
