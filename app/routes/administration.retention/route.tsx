import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { exemptRequest, liftExemption } from '#app/domain/retention/exemptions.server.ts'
import { setPeriod } from '#app/domain/retention/periods.server.ts'
import { getRetention } from '#app/domain/retention/preview-retention.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { retentionChange } from '#app/forms/retention.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isNameOf } from '#workflows/names.ts'
import { periods } from '#workflows/retention-periods.ts'
import { ClassItem, ExemptionsPanel } from './retention-panels.tsx'

export const handle = {
	words: ['retention', 'settings', 'refusals', 'events.fields'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	const done = new URL(request.url).searchParams.get('done')
	return { ...(await getRetention(actor)), done }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, retentionChange)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { value } = parsed
	if (value.type === 'set') {
		const done = (await setPeriod(actor, value)) ? 'saved' : 'same'
		return redirect(`/administration/retention?done=${done}#${value.name}`, 303)
	}
	if (value.type === 'hold') await exemptRequest(actor, value)
	else await liftExemption(actor, value.id)
	return redirect(`/administration/retention?done=${value.type === 'hold' ? 'held' : 'lifted'}`, 303)
})

export default function RetentionRoute() {
	const t = useTranslations('retention')
	const { periods, holds } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const typed = (name: string) => [given?.typed[name]].flat().map((text) => String(text ?? ''))[0] ?? ''
	const shown = given && { errors: given.errors, typed: { amount: typed('amount') } }
	return (
		<Page title={t('title')} lead={<p>{t(periods ? 'lead' : 'holds.lead')}</p>}>
			<Outcome />
			{periods && (
				<>
					<p>
						{periods.lastRun
							? t.rich('lastRun', { when: () => <LocalDate value={periods.lastRun?.at ?? ''} withTime /> })
							: t('neverRun')}
					</p>
					<Panel title={t('classesTitle')}>
						{periods.classes.map((each) => (
							<ClassItem key={each.name} {...each} {...(typed('name') === each.name && shown ? shown : {})} />
						))}
						<h3>{t('classes.files.title')}</h3>
						<p>{t('classes.files.what')}</p>
					</Panel>
				</>
			)}
			<ExemptionsPanel
				holds={holds}
				{...(typed('type') === 'hold' && given
					? { errors: given.errors, typed: { reference: typed('reference'), reason: typed('reason') } }
					: {})}
			/>
			{periods && <RemovalsPanel removals={periods.removals} />}
			{periods && <PeriodHistory history={periods.history} />}
		</Page>
	)
}

const outcomes = ['saved', 'same', 'held', 'lifted'] as const

function Outcome() {
	const t = useTranslations('retention')
	const { done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem?.code === 'conflict')
		return (
			<Notice tone="warning" title={t('changed.title')}>
				<p>{t('changed.body')}</p>
			</Notice>
		)
	if (problem && Object.keys(problem.errors).length === 0) return <ProblemNotice problem={problem} />
	const outcome = outcomes.find((each) => each === done)
	return answer || !outcome ? null : <Notice tone="success" title={t(`outcome.${outcome}`)} />
}

/** The title of a class of data, in words. */
function useClassName() {
	const say = useSay('retention')
	return (name: string) => wordOf(say, `classes.${name}.title`, name)
}

type Removal = { day: Date; class: string; before: Date; count: number }

/** Removals by day and class. */
function RemovalsPanel({ removals }: { removals: readonly Removal[] }) {
	const t = useTranslations('retention')
	const format = useFormatter()
	const nameOf = useClassName()
	return (
		<Panel title={t('log.title')} id="log">
			{removals.length === 0 ? (
				<Empty title={t('log.none')} />
			) : (
				<Table
					caption={t('log.title')}
					captionHidden
					head={[t('log.day'), t('log.class'), t('log.count'), t('log.before')]}
					numeric={[2]}
					rows={removals.map(({ day, class: name, count, before }) => [
						<LocalDate key="day" value={day} />,
						nameOf(name),
						format.number(count),
						<LocalDate key="before" value={before} />,
					])}
				/>
			)}
		</Panel>
	)
}

type Change = { id: string; at: Date; by: string; key: string; from: number; to: number }

/** Changes of retention periods: who, when, from what and to what. */
function PeriodHistory({ history }: { history: readonly Change[] }) {
	const t = useTranslations('retention')
	const nameOf = useClassName()
	return (
		<SettingHistoryTable
			rows={history.map(({ key, from, to, ...change }) => {
				const { unit } = isNameOf(periods, key) ? periods[key] : periods.doorLog
				const length = (count: number) => t(`amount.${unit}`, { count })
				return { ...change, what: nameOf(key), from: length(from), to: length(to) }
			})}
		/>
	)
}
