import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { sentForm } from '#app/components/form/sent-form.ts'

import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'

type Contact = {
	missionName: string
	missionEmail: string
	missionPhone: string
	missionAddress: string
	revision: number
	updatedBy: string
	updatedAt: Date
}

/** The contact of the permanent mission, for roles that maintain it. */
export function ContactForm({ contact, answer }: { contact: Contact | null; answer: unknown }) {
	const t = useTranslations('states.contact')
	const given = sentForm(answer, 'contact')
	const labels: Record<string, string> = {
		missionName: t('name'),
		missionEmail: t('email'),
		missionPhone: t('phone'),
		missionAddress: t('address'),
	}
	return (
		<>
			<ActionForm errors={given?.errors} values={given?.typed ?? contact} labelOf={(name) => labels[name]}>
				<input type="hidden" name="intent" value="contact" />
				<input type="hidden" name="revision" value={contact?.revision ?? 0} />
				<TextField name="missionName" label={t('name')} required />
				<TextField name="missionEmail" type="email" label={t('email')} required />
				<TextField name="missionPhone" type="tel" label={t('phone')} />
				<TextArea name="missionAddress" label={t('address')} rows={4} />
				<Button>{t('button')}</Button>
			</ActionForm>
			{contact && (
				<p>
					<small>
						{t.rich('updated', {
							name: () => <bdi>{contact.updatedBy}</bdi>,
							day: () => <LocalDate value={contact.updatedAt} />,
						})}
					</small>
				</p>
			)}
		</>
	)
}
