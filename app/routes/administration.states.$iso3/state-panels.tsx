import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { sentForm } from '#app/components/form/use-refusal.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import { institutionTypes } from '#workflows/vocabulary.ts'

type Authority = { id: string; name: string; institutionType: string }

/** The authorities of a State, and a form that adds or renames one. */
export function AuthorityPanel({
	authorities,
	answer,
}: {
	authorities: readonly Authority[]
	answer: unknown
}) {
	const t = useTranslations('states.authorities')
	const types = useSay('codes.institutionTypes')
	return (
		<Panel title={t('title')} id="authorities">
			{authorities.length === 0 ? (
				<p>{t('none')}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('name'), t('type')]}
					rows={authorities.map(({ id, name, institutionType }) => [
						<UserText key={id}>{name}</UserText>,
						types(institutionType),
					])}
				/>
			)}
			<h3>{t('change')}</h3>
			<AuthorityForm authorities={authorities} answer={answer} />
		</Panel>
	)
}

function AuthorityForm({ authorities, answer }: { authorities: readonly Authority[]; answer: unknown }) {
	const t = useTranslations('states.authorities')
	const types = useSay('codes.institutionTypes')
	const given = sentForm(answer, 'authority')
	const labels: Record<string, string> = {
		authorityId: t('which'),
		name: t('name'),
		institutionType: t('type'),
	}
	return (
		<ActionForm errors={given?.errors} values={given?.typed} labelOf={(name) => labels[name]}>
			<input type="hidden" name="intent" value="authority" />
			{authorities.length > 0 && (
				<SelectField
					name="authorityId"
					label={t('which')}
					hint={t('whichHint')}
					options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			)}
			<TextField name="name" label={t('name')} required />
			<SelectField
				name="institutionType"
				label={t('type')}
				options={institutionTypes.map((type) => ({ value: type, label: types(type) }))}
				required
			/>
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

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
