import { data, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { requireAbility } from '#app/domain/core/rights.ts'
import { addState } from '#app/domain/people/state-entries.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newState } from '#app/forms/state-entry.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { EntryForm } from '../administration.states.$iso3_.entry/entry-form.tsx'

export const handle = {
	words: [
		'states',
		'stateList.title',
		'refusals',
		'codes.treatyStatuses',
		'codes.regions',
		'codes.subregions',
		'codes.languages',
	] as const,
}

export const loader = signedInLoader(async ({ actor }) => {
	requireAbility(actor, 'keepReferenceData')
	return null
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, newState)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await addState(actor, parsed.value)
	return redirect(`/administration/states/${parsed.value.iso3}/entry`, 303)
})

export default function NewStateRoute() {
	const t = useTranslations('states')
	const states = useTranslations('stateList')
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : {}
	return (
		<Page
			title={t('entry.new')}
			lead={<p>{t('entry.newLead')}</p>}
			breadcrumbs={[{ href: '/states', label: states('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			<EntryForm
				values={{ treatyStatus: 'not-recorded', conventionStatus: 'not-recorded', ...typed }}
				errors={errors}
				last={null}
			/>
		</Page>
	)
}
