import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { NumberField, TextField } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { EntryHistory } from '#app/components/record/entry-history.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getUnitPrices, saveUnitPrice, type UnitPricesView } from '#app/domain/pipeline/unit-prices.server.ts'
import { filterChoice } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { unitPriceForm } from '#app/forms/pipeline.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { type PriceItem, priceItems } from '#workflows/pipeline/price.ts'
import { kinds, lineUnits } from '#workflows/vocabulary.ts'

const names = ['unit', 'low', 'high', 'source', 'dated'] as const

/** The label of a field of a price, which its history has too. */
function usePriceLabel(): (field: string) => string {
	const t = useTranslations('unitPrices.fields')
	return (field) => {
		const known = names.find((one) => one === field)
		return known ? t(known) : field
	}
}

type PriceFormProps = {
	priced: PriceItem
	price: UnitPricesView['prices'][number] | undefined
	typed: Record<string, unknown> | null
	errors: Record<string, string> | undefined
}

/** The standard price of one item, with its source and its date. */
function PriceForm({ priced: { item, kind }, price, typed, errors }: PriceFormProps) {
	const t = useTranslations('unitPrices')
	const options = useCodeOptions()
	const stored = price && { ...price, dated: storedDay(new Date(price.dated)) }
	const labelOf = usePriceLabel()
	return (
		<ActionForm errors={errors} values={typed ?? stored} labelOf={labelOf}>
			<input type="hidden" name="item" value={item} />
			<input type="hidden" name="before" value={price ? new Date(price.updatedAt).toISOString() : ''} />
			{kind === 'equipment' && (
				<SelectField
					name="unit"
					label={t('fields.unit')}
					options={options('lineUnits', lineUnits)}
					required
				/>
			)}
			<NumberField name="low" label={t('fields.low')} required />
			<NumberField name="high" label={t('fields.high')} required />
			<TextField name="source" label={t('fields.source')} hint={t('sourceHint')} required />
			<DateField name="dated" label={t('fields.dated')} required />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

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

/** The name of an item: a type of assistance or a category of equipment. */
function useItemName(): (item: PriceItem) => string {
	const codes = useSay('codes')
	return ({ kind, code }) =>
		wordOf(codes, `${kind === 'equipment' ? 'equipmentCategories' : 'taTypes'}.${code}`, code)
}

/** All items by kind, those without a price too. */
function PricesTable({ prices, mayChange }: Pick<UnitPricesView, 'prices' | 'mayChange'>) {
	const t = useTranslations('unitPrices')
	const codes = useTranslations('codes')
	const usd = useTranslations('pipeline')
	const nameOf = useItemName()
	const priceOf = new Map(prices.map((price) => [price.item, price]))
	const shown = (item: PriceItem) => {
		const price = priceOf.get(item.item)
		const name = nameOf(item)
		const href = `/pipeline/prices?${new URLSearchParams({ item: item.item })}#price`
		const first = mayChange ? <a href={href}>{name}</a> : name
		if (!price) return [first, t('none'), '', '']
		const { low, high, unit, source, dated } = price
		return [
			first,
			<div key="price">
				<div>{usd('from', { low, high })}</div>
				{unit && <div>{codes(`lineUnits.${unit}`)}</div>}
			</div>,
			<UserText key="source">{source}</UserText>,
			<LocalDate key="dated" value={dated} />,
		]
	}
	return kinds.map((kind) => (
		<Panel key={kind} title={codes(`kinds.${kind}`)} id={kind}>
			<Table
				caption={codes(`kinds.${kind}`)}
				captionHidden
				head={[t('item'), t('price'), t('fields.source'), t('fields.dated')]}
				rows={priceItems.filter((item) => item.kind === kind).map(shown)}
			/>
		</Panel>
	))
}
