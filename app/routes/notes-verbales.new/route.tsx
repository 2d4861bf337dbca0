import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { RowsField } from '#app/components/form/rows-field.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { choicesForNote, type NoteChoices } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { recordNote } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { MAX_NAMED, newNote } from '#app/forms/note-verbale.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'
import { namedRoles } from '#workflows/roles.ts'

export const handle = { words: ['codes.languages', 'notesVerbales', 'refusals', 'events.fields'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	states: await listStates(actor, languageOf(request, actor.language)),
	choices: await choicesForNote(actor, filterValue(request, 'state')),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const isMore = String(form.get('intent') ?? '').startsWith('rows:')
	const parsed = parseForm(form, newNote)
	// Without JavaScript the page comes back with one more row.
	if (isMore) return data({ errors: {}, typed: parsed.typed })
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { id } = await recordNote(actor, parsed.value)
	return redirect(`/notes-verbales/${id}?done=recorded`, 303)
})

export default function NewNoteRoute() {
	const t = useTranslations('notesVerbales')
	const { states, choices } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	// Errors of the domain are named by field, errors of the form by row.
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : {}
	return (
		<Page
			title={t('new')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/notes-verbales', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			<FilterForm
				filters={[
					{
						name: 'state',
						label: t('state'),
						value: choices?.stateIso3,
						options: states.map(({ iso3, name }) => ({ value: iso3, label: name })),
					},
				]}
				button={t('chooseState')}
			/>
			{choices ? (
				<NoteForm key={choices.stateIso3} choices={choices} errors={errors} values={typed} />
			) : (
				<p>{t('people.none')}</p>
			)}
		</Page>
	)
}

type NoteFormProps = {
	choices: NoteChoices
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a note verbale of one State and all people it names. */
function NoteForm({ choices, errors, values }: NoteFormProps) {
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
			<DateField name="dated" label={t('dated')} max={choices.today.state} required />
			<DateField name="receivedOn" label={t('receivedOn')} max={choices.today.office} required />
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
				{(row) => <NamedPersonFields row={row} choices={choices} />}
			</RowsField>
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

type FieldsProps = { row: string; choices: NoteChoices }

/** One person named in a note, and the post. */
function NamedPersonFields({ row, choices: { posts, authorities, callingCode, today } }: FieldsProps) {
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
			<DateField name={`${row}.day`} label={t('day')} hint={t('dayHint')} min={today.utc} />
		</>
	)
}
