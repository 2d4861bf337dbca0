import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useMonthName } from '#app/components/figures/use-period-options.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getRates, type RatesView, saveRates } from '#app/domain/rates/save-rates.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { monthlyRates, ratesText } from '#app/forms/rates.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { monthAfter, monthOf } from '#workflows/money/months.ts'

export const handle = { words: ['rates', 'entryHistory', 'refusals'] as const }

/** How many months back can be chosen; others can be written into an address. */
const MONTHS = 36

export const loader = readingLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	return { ...(await getRates(actor, params.get('month'))), saved: params.has('saved') }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, monthlyRates)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await saveRates(actor, parsed.value)
	return redirect(`/administration/rates?month=${parsed.value.month}&saved=1`, 303)
})

export default function RatesRoute() {
	const t = useTranslations('rates')
	const nameOf = useMonthName()
	const view = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/administration', label: t('administration') }]}
		>
			{problem && <ProblemNotice problem={problem} />}
			{view.saved && !answer && <Notice tone="success" title={t('saved')} />}
			<MonthChoice {...view} />
			<Missing {...view} />
			<Panel title={nameOf(view.month)} id="rates">
				<Rates rates={view.rates} />
			</Panel>
			<Panel title={t('enter')} id="enter">
				<RatesForm {...view} typed={typed} errors={errors} />
			</Panel>
			<EntryHistory
				history={view.history}
				labelOf={(field) => (field === 'source' ? t('source') : field)}
				inWords={(_, value) => value}
			/>
		</Page>
	)
}

function MonthChoice({ month, today }: Pick<RatesView, 'month' | 'today'>) {
	const t = useTranslations('rates')
	const nameOf = useMonthName()
	const last = monthAfter(monthOf(new Date(today)))
	const offered = Array.from({ length: MONTHS }, (_, back) => monthAfter(last, -back))
	const months = offered.includes(month) ? offered : [month, ...offered]
	const options = months.map((value) => ({ value, label: nameOf(value) }))
	return (
		<FilterForm
			button={t('choose')}
			filters={[{ name: 'month', label: t('month'), value: month, options, any: t('thisMonth') }]}
		/>
	)
}

/** Without a rate, amounts of these programmes are not in the figures in United States dollars. */
function Missing({ missing }: Pick<RatesView, 'missing'>) {
	const t = useTranslations('rates')
	const format = useFormatter()
	if (missing.length === 0) return null
	return (
		<Notice tone="warning" title={t('missing.title')}>
			<p>{t('missing.body', { currencies: format.list(missing) })}</p>
		</Notice>
	)
}

function Rates({ rates }: Pick<RatesView, 'rates'>) {
	const t = useTranslations('rates')
	if (rates.length === 0)
		return (
			<Empty title={t('none.title')}>
				<p>{t('none.body')}</p>
			</Empty>
		)
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[t('currency'), t('perUsd'), t('source'), t('changed')]}
			numeric={[1]}
			rows={rates.map(({ currency, perUsd, source, updatedAt, updatedBy }) => [
				<bdi key="currency">{currency}</bdi>,
				<bdi key="rate">{perUsd}</bdi>,
				<UserText key="source">{source}</UserText>,
				<span key="changed">
					<LocalDate value={updatedAt} /> <UserText>{updatedBy}</UserText>
				</span>,
			])}
		/>
	)
}

type RatesFormProps = Pick<RatesView, 'month' | 'rates'> & {
	typed: Record<string, unknown> | null
	errors: Record<string, string> | undefined
}

/** All rates of a month as lines, which can be typed or pasted from the published table. */
function RatesForm({ month, rates, typed, errors }: RatesFormProps) {
	const t = useTranslations('rates')
	const stored = ratesText(Object.fromEntries(rates.map(({ currency, perUsd }) => [currency, perUsd])))
	const labels: Record<string, string> = { rates: t('lines'), source: t('source') }
	return (
		<ActionForm
			errors={errors}
			values={typed ?? { rates: stored, source: rates[0]?.source }}
			labelOf={(name) => labels[name]}
		>
			<input type="hidden" name="month" value={month} />
			<input type="hidden" name="before" value={stored} />
			<TextArea name="rates" label={t('lines')} hint={t('linesHint')} rows={10} required />
			<TextField name="source" label={t('source')} hint={t('sourceHint')} required />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
