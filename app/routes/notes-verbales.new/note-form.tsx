import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import type { NoteChoices } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { MAX_NAMED, namedRoles } from '#app/forms/note-verbale.ts'
import { languages } from '#workflows/languages.ts'

type NoteFormProps = {
	choices: NoteChoices
	today: string
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a note verbale of one State and all people it names. */
export function NoteForm({ choices, today, errors, values }: NoteFormProps) {
	const t = useTranslations('notesVerbales')
	const people = useTranslations('notesVerbales.people')
	const common = useTranslations('common')
	const listed = common('labelled', { label: t('listed'), value: choices.listed ?? t('noListed') })
	const labels: Record<string, string> = {
		number: t('number'),
		dated: t('dated'),
		receivedOn: t('receivedOn'),
		senderAddress: t('sender'),
		role: people('role'),
		title: people('postTitle'),
		name: people('name'),
		email: people('email'),
		phone: people('phone'),
		language: people('language'),
		authorityId: people('authority'),
		postId: people('post'),
		day: people('day'),
	}
	return (
		<ActionForm errors={errors} values={values} labelOf={(name) => labels[name.split('.').at(-1) ?? name]}>
			<input type="hidden" name="stateIso3" value={choices.stateIso3} />
			<TextField name="number" label={t('number')} hint={t('numberHint')} autoComplete="off" required />
			<DateField name="dated" label={t('dated')} max={today} required />
			<DateField name="receivedOn" label={t('receivedOn')} max={today} required />
			<TextField
				name="senderAddress"
				type="email"
				label={t('sender')}
				hint={`${t('senderHint')} ${listed}`}
				autoComplete="off"
				required
			/>
			<RowsField
				name="named"
				label={people('title')}
				hint={people('hint')}
				maxRows={MAX_NAMED}
				addLabel={people('add')}
				rowLabel={(number) => people('row', { number })}
			>
				{(row) => <NamedPersonFields row={row} choices={choices} today={today} />}
			</RowsField>
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

type FieldsProps = { row: string; choices: NoteChoices; today: string }

/** One person named in a note, and the post. */
function NamedPersonFields({ row, choices: { posts, authorities, callingCode }, today }: FieldsProps) {
	const t = useTranslations('notesVerbales.people')
	const form = useTranslations('form')
	const roles = useTranslations('common.roles')
	const names = useTranslations('codes.languages')
	const titleOf = ({ title, role, holder }: (typeof posts)[number]) =>
		[roles(role), title, holder].filter((part) => part).join(' – ')
	return (
		<>
			<SelectField
				name={`${row}.role`}
				label={t('role')}
				options={namedRoles.map((role) => ({ value: role, label: roles(role) }))}
				required
			/>
			<TextField name={`${row}.title`} label={t('postTitle')} required />
			<TextField name={`${row}.name`} label={t('name')} autoComplete="off" required />
			<TextField name={`${row}.email`} type="email" label={t('email')} autoComplete="off" required />
			<TextField
				name={`${row}.phone`}
				type="tel"
				label={t('phone')}
				{...(callingCode && { hint: form('phoneOfState', { code: `\u2066${callingCode}\u2069` }) })}
				autoComplete="off"
			/>
			<SelectField
				name={`${row}.language`}
				label={t('language')}
				options={languages.map((language) => ({ value: language, label: names(language) }))}
				required
			/>
			{authorities.length > 0 && (
				<SelectField
					name={`${row}.authorityId`}
					label={t('authority')}
					hint={t('authorityHint')}
					options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			)}
			{posts.length > 0 && (
				<SelectField
					name={`${row}.postId`}
					label={t('post')}
					hint={t('postHint')}
					options={posts.map((post) => ({ value: post.id, label: titleOf(post) }))}
				/>
			)}
			<DateField name={`${row}.day`} label={t('day')} hint={t('dayHint')} min={today} />
		</>
	)
}
