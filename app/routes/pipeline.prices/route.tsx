import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { getUnitPrices, saveUnitPrice } from '#app/domain/pipeline/unit-prices.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { unitPriceForm } from '#app/forms/pipeline.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { priceItems } from '#workflows/pipeline/price-items.ts'
import { PriceForm, usePriceLabel } from './price-form.tsx'
import { PricesTable, useItemName } from './prices-table.tsx'

export const handle = {
	words: ['unitPrices', 'pipeline.from', 'pipeline.title', 'codes', 'entryHistory', 'refusals'] as const,
}

const items = priceItems.map(({ item }) => item)

export const loader = readingLoader(async ({ actor, request }) => {
	const item = filterChoice(request, 'item', items) ?? null
	const view = await getUnitPrices(actor, item)
	const saved = new URL(request.url).searchParams.has('saved')
	return { ...view, item: view.mayChange ? item : null, saved }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, unitPriceForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await saveUnitPrice(actor, parsed.value)
	return redirect(`/pipeline/prices?${new URLSearchParams({ item: parsed.value.item, saved: '1' })}`, 303)
})

export default function UnitPricesRoute() {
	const t = useTranslations('unitPrices')
	const pipeline = useTranslations('pipeline')
	const nameOf = useItemName()
	const labelOf = usePriceLabel()
	const { item, prices, mayChange, history, saved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	const priced = priceItems.find((one) => one.item === item)
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			breadcrumbs={[{ href: '/pipeline', label: pipeline('title') }]}
		>
			{problem && <ProblemNotice problem={problem} />}
			{saved && !answer && <Notice tone="success" title={t('saved')} />}
			{priced && (
				<>
					<Panel title={nameOf(priced)} id="price">
						<PriceForm
							priced={priced}
							price={prices.find((one) => one.item === item)}
							typed={typed}
							errors={errors}
						/>
					</Panel>
					<EntryHistory history={history} labelOf={labelOf} inWords={(_, value) => String(value)} />
				</>
			)}
			<PricesTable prices={prices} mayChange={mayChange} />
		</Page>
	)
}
