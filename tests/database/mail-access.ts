import { roles } from '#workflows/roles.ts'
import { type Access, all, forRoles } from './access-terms.ts'

// Of each table these two have a row of their own.
const own = { drafter: `person_id = 'ghana.drafter'`, caseOfficer: `person_id = 'officer'` }

/** What somebody wants to read and has read is their own affair; how mail does is seen by those who look after it. */
export const mailAccess: Record<string, Access> = {
	email_setting: { sees: own, column: 'changed_at' },
	messages_read: { sees: own, changes: own, adds: [...roles], column: 'read_at' },
	// How often a person has sent e-mails is counted by the system alone.
	mail_act: {},
	mail_domain: { sees: { administrator: all }, column: 'sent' },
	// Who clears one does so in the own name.
	undeliverable_address: {
		sees: forRoles(['triageOfficer', 'administrator'], all),
		changes: { administrator: all },
		column: 'code',
	},
	received_email: { sees: { administrator: all }, column: 'outcome' },
}
