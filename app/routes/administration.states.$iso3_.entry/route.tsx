import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { useStateTabs } from '#app/components/record/state-page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { changeState, getStateEntry, type StateEntryView } from '#app/domain/people/state-entries.server.ts'
import { readsStateWork } from '#app/domain/states/state-head.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { changedState } from '#app/forms/state-entry.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { EntryForm, useEntryLabels } from './entry-form.tsx'

export const handle = {
	words: [
		'states',
		'stateList.title',
		'stateRecord.tabs',
		'entryHistory',
		'refusals',
		'codes.treatyStatuses',
		'codes.regions',
		'codes.subregions',
		'codes.languages',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => ({
	state: await getStateEntry(actor, params.iso3 ?? ''),
	language: languageOf(request, actor.language),
	saved: new URL(request.url).searchParams.has('saved'),
	readsWork: readsStateWork(actor),
}))

export const action = signedInAction(async ({ actor, params, form }) => {
	const iso3 = params.iso3 ?? ''
	const parsed = parseForm(form, changedState)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await changeState(actor, iso3, parsed.value)
	return redirect(`/administration/states/${encodeURIComponent(iso3)}/entry?saved=1`, 303)
})

export default function StateEntryRoute() {
	const t = useTranslations('states')
	const states = useTranslations('stateList')
	const { state, language, saved, readsWork } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	const { iso3, entry, last, mayChange, history } = state
	const name = entry.names[language] || iso3
	const tabs = useStateTabs({ iso3, mayOpenContacts: true, ...(readsWork ? {} : { count: null }) })
	const isOfReport = entry.treatyStatusOn === null && entry.treatyStatus !== 'not-recorded'
	return (
		<Page
			title={name}
			tabTitle={t('entry.title')}
			lead={isOfReport && <p>{t('entry.ofReport')}</p>}
			breadcrumbs={[{ href: '/states', label: states('title') }]}
			tabs={tabs}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} />}
			{saved && !answer && <Notice tone="success" title={t('entry.saved')} />}
			{mayChange && (
				<Panel title={t('entry.change')} id="entry">
					<EntryForm values={typed ?? entry} errors={errors} last={last} />
				</Panel>
			)}
			<History history={history} />
		</Page>
	)
}

/** Dates and sources of a treaty status are part of what changed. */
function History({ history }: Pick<StateEntryView, 'history'>) {
	const labelOf = useEntryLabels()
	const treaty = useSay('codes.treatyStatuses')
	const inWords = (field: string, value: string) => {
		if (field.endsWith('On')) return <LocalDate value={value} />
		const isStatus = field === 'treatyStatus' || field === 'conventionStatus'
		return isStatus ? wordOf(treaty, value, value) : value
	}
	return <EntryHistory history={history} labelOf={labelOf} inWords={inWords} />
}
