import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { useProgrammeTabs } from '#app/components/record/programme-page.tsx'
import { SinceBox, sinceWords } from '#app/components/record/since-look.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'

import { UserText } from '#app/components/ui/user-text.tsx'
import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { copyProgramme } from '#app/domain/programmes/save-programme.server.ts'
import { getProgrammePage } from '#app/domain/record-pages/get-programme-page.server.ts'
import { programmeId } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { programmeAction } from '#app/forms/programme/record.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { statusEntries } from '#workflows/programme/statuses.ts'
import { ContributionsTable } from '../programmes.$programmeId.funding/record-tables.tsx'
import { ActionsPanel } from './actions-panel.tsx'
import { CapacityPanel } from './capacity-panel.tsx'
import {
	OutcomeNotice,
	outcomes,
	RecordPart,
	UncoveredNotice,
	useProgrammeFacts,
	WarningsNotice,
} from './programme-facts.tsx'
import { DeliveriesTable, NeedsTable } from './programme-work.tsx'
import { ScopePanel } from './scope-panel.tsx'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'programmes',
		'programmeTabs',
		'allocation.start',
		'matching',
		'codes',
		'status',
		'refusals',
		...sinceWords(data),
	],
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const asked = new URL(request.url).searchParams
	const id = programmeId(params.programmeId)
	return {
		...(await getProgrammePage(actor, id, languageOf(request, actor.language))),
		outcome: outcomes.find((outcome) => asked.has(outcome)) ?? null,
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const id = programmeId(params.programmeId)
	const parsed = parseForm(form, programmeAction)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	if (parsed.value.type === 'copy')
		return redirect(`/programmes/${await copyProgramme(actor, id, parsed.value.code)}?created`, 303)
	const { type: step, revision } = parsed.value
	await changeProgrammeStatus(actor, { id, revision, step })
	return redirect(`/programmes/${id}?${statusEntries[step].replace('programme.', '')}`, 303)
})

export default function ProgrammeRoute() {
	const t = useTranslations('programmes')
	const { programme, since, inCatalogue, mayAllocate, outcome } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const { id, office, room, ofOffice, needs, deliveries, count } = programme
	const facts = useProgrammeFacts(programme)
	const tabs = useProgrammeTabs(programme)
	const copied = problem ?? (answer && 'typed' in answer ? answer : undefined)
	const copy = { values: copied?.typed ?? {}, errors: copied?.errors }
	return (
		<Page
			title={programme.title}
			lead={programme.summary && <UserText block>{programme.summary}</UserText>}
			breadcrumbs={inCatalogue ? [{ href: '/programmes', label: t('title') }] : []}
			reference={programme.code}
			facts={facts}
			tabs={tabs}
			actions={ofOffice && <Links id={id} mine={office?.mine ?? false} mayAllocate={mayAllocate} />}
			aside={
				<>
					{office?.mayCopy && (
						<ActionsPanel id={id} revision={programme.revision} office={office} copy={copy} />
					)}
					<RecordPart programme={programme} />
				</>
			}
		>
			<OutcomeNotice outcome={problem ? null : outcome} />
			<ProblemNotice problem={problem} forms={[]} />
			{since && <ChangedSince {...since} id={id} />}
			{programme.sample && <Notice title={t('sampleNote')} />}
			{office && <UncoveredNotice uncovered={office.uncovered} currency={office.money.currency} />}
			{office?.mine && <WarningsNotice warnings={office.warnings} />}
			{room && office && <CapacityPanel room={room} reserve={office.reserve} unit={programme.capacityUnit} />}
			{ofOffice && <NeedsTable needs={needs} />}
			{needs.length < count.needs && <a href={`/programmes/${id}/needs`}>{t('needs.all')}</a>}
			<DeliveriesTable deliveries={deliveries} />
			{deliveries.length < count.deliveries && (
				<a href={`/programmes/${id}/deliveries`}>{t('deliveries.all')}</a>
			)}
			{!ofOffice && (
				<>
					{programme.contributions.length > 0 && <ContributionsTable {...programme} />}
					<ScopePanel programme={programme} />
				</>
			)}
		</Page>
	)
}

type ChangedSinceProps = { id: string; since: Date | string; changes: number; newManager: boolean }

/** What others changed since the reader last looked, with links to it. */
function ChangedSince({ id, since, changes, newManager }: ChangedSinceProps) {
	const t = useTranslations('sinceLook')
	const history = `/programmes/${id}/history`
	return (
		<SinceBox since={since}>
			{newManager && (
				<li>
					<a href={`${history}?type=managerChanged`}>{t('newManager')}</a>
				</li>
			)}
			{changes > 0 && (
				<li>
					<a href={history}>{t('programme', { count: changes })}</a>
				</li>
			)}
		</SinceBox>
	)
}

type LinksProps = { id: string; mine: boolean; mayAllocate: boolean }

function Links({ id, mine, mayAllocate }: LinksProps) {
	const t = useTranslations('programmes.actions')
	const allocation = useTranslations('allocation.start')
	return (
		<>
			{mayAllocate && (
				<LinkButton href={`/allocations?programme=${id}#start`} tone="secondary">
					{allocation('link')}
				</LinkButton>
			)}
			{mine && <LinkButton href={`/programmes/${id}/edit`}>{t('edit')}</LinkButton>}
		</>
	)
}
