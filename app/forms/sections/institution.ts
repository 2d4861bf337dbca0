import * as z from 'zod'
import { line } from '#workflows/fields.ts'
import { email, group, phone, unless } from '../section-fields.ts'

const contact = () =>
	group({ name: line(120), title: line(120), unit: line(150), email: email(), phone: phone() })

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** Whom to reach at the lead institution, which is the authority of the account: two different people. */
export const institution = z
	.object({ contactPrimary: contact(), contactAlternate: contact() })
	.superRefine(
		unless('contactAlternate.name', 'samePerson', ({ contactPrimary, contactAlternate }) =>
			same(contactPrimary.name, contactAlternate.name),
		),
	)
	.superRefine(
		unless('contactAlternate.email', 'samePerson', ({ contactPrimary, contactAlternate }) =>
			same(contactPrimary.email, contactAlternate.email),
		),
	)
