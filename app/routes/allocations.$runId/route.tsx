import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import {
	type AllocationView,
	getAllocation,
	lineFilters,
} from '#app/domain/allocation/get-allocation.server.ts'
import { askReplay } from '#app/domain/allocation/list-allocations.server.ts'
import {
	confirmAllocation,
	dropAllocation,
	overrideAllocation,
} from '#app/domain/allocation/start-allocation.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { allocationActions } from '#app/forms/allocation.ts'
import { formValues } from '#app/forms/form-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isNameOf } from '#workflows/names.ts'
import { useScopeName } from '../allocations._index/start-form.tsx'
import { ComparisonPanel } from './comparison-panel.tsx'
import { ProposalPanel } from './proposal-panel.tsx'
import { RecordPanel } from './record-panel.tsx'
import { DecisionPanels, isUnderWay, RunState } from './run-state.tsx'

export const handle = {
	// While the run is under way the page asks for its progress.
	hydrated: (data: unknown) => isUnderWay(loaded<{ run?: AllocationView }>(data)?.run),
	words: [
		'allocation',
		'jobs.again',
		'matching.results',
		'codes.themes',
		'codes.equipmentCategories',
		'codes.lineSummary',
		'needs.untitled',
		'refusals',
		'form',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const asked = new URL(request.url).searchParams
	const show = lineFilters.find((name) => name === asked.get('show'))
	const page = Math.max(1, Number(asked.get('page')) || 1)
	const compare = asked.getAll('compare').slice(0, 25)
	const language = languageOf(request, actor.language)
	const done = /^(\d{1,6})-(\d{1,6})$/.exec(asked.get('confirmed') ?? '')
	return {
		run: await getAllocation(actor, idFrom(params.runId), { show, page, compare }, language),
		show,
		compare,
		replayAsked: asked.has('replay'),
		confirmed: done ? { proposed: Number(done[1]), of: Number(done[2]) } : null,
	}
})

export const action = signedInAction(async ({ actor, form, params }) => {
	const runId = idFrom(params.runId)
	const typed = formValues(form)
	const type = String(typed.type)
	if (!isNameOf(allocationActions, type)) return data({ errors: {}, typed }, { status: 422 })
	const parsed = parseForm(form, allocationActions[type])
	if (!parsed.ok) return data({ errors: parsed.errors, typed }, { status: 422 })
	return redirect(`/allocations/${runId}${await act(actor, runId, parsed.value)}`, 303)
})

type Action = { [Name in keyof typeof allocationActions]: (typeof allocationActions)[Name]['_output'] }

async function act(actor: Actor, runId: string, asked: Action[keyof Action]): Promise<string> {
	if (asked.type === 'replay') {
		await askReplay(actor, runId)
		return '?replay#record'
	}
	if (asked.type === 'confirm') {
		const { proposed, of } = await confirmAllocation(actor, { runId, revision: asked.revision })
		return `?confirmed=${proposed}-${of}`
	}
	if (asked.type === 'drop') {
		await dropAllocation(actor, { runId, ...asked })
		return ''
	}
	const { type, ...rest } = asked
	await overrideAllocation(actor, {
		runId,
		...rest,
		...(type === 'back' && { back: true as const }),
	} as Parameters<typeof overrideAllocation>[1]) // `allocationActions` checked what its kind needs
	return `#line-${asked.lineId}`
}

export default function AllocationRoute() {
	const t = useTranslations('allocation')
	const common = useTranslations('common')
	const { run, show, compare, confirmed, replayAsked } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const wrong = problem ?? (answer && 'errors' in answer ? answer : undefined)
	const name = useScopeName()(run.scope, run.programme)
	return (
		<Page
			title={common('labelled', { label: t('title'), value: name })}
			breadcrumbs={[{ href: '/allocations', label: t('title') }]}
		>
			<ProblemNotice problem={problem} forms={[]} />
			<RunState run={run} confirmed={problem ? null : confirmed} />
			<ComparisonPanel run={run} show={show} />
			{run.hash && <ProposalPanel run={run} show={show} compare={compare} wrong={wrong} />}
			<DecisionPanels run={run} wrong={wrong} />
			{run.hash && <RecordPanel run={run} asked={replayAsked} />}
		</Page>
	)
}
