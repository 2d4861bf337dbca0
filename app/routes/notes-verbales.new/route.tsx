import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { choicesForNote } from '#app/domain/people/notes-verbales/get-note.server.ts'
import { recordNote } from '#app/domain/people/notes-verbales/record-note.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { newNote } from '#app/forms/note-verbale.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { NoteForm } from './note-form.tsx'

export const handle = { words: ['codes.languages', 'notesVerbales', 'refusals', 'events.fields'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	states: await listStates(actor, languageOf(request, actor.language)),
	choices: await choicesForNote(actor, filterValue(request, 'state')),
	today: now().toISOString().slice(0, 10),
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
	const { states, choices, today } = useLoaderData<typeof loader>()
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
				<NoteForm key={choices.stateIso3} choices={choices} today={today} errors={errors} values={typed} />
			) : (
				<p>{t('people.none')}</p>
			)}
		</Page>
	)
}
