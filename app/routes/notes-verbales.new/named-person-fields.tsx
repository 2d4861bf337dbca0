import { useTranslations } from 'use-intl/react'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import type { NoteChoices } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { namedRoles } from '#app/forms/note-verbale.ts'
import { languages } from '#workflows/languages.ts'

type FieldsProps = { row: string; choices: NoteChoices; today: string }

/** One person named in a note, and the post. */
export function NamedPersonFields({ row, choices: { posts, authorities, callingCode }, today }: FieldsProps) {
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
