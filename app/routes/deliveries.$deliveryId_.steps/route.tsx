import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { RecordedStep } from '#app/components/record/stated-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { type DeliveryView, getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import styles from './stages.module.css'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'deliveryTabs',
		'delivery',
		'status.delivery',
		'events',
		'codes',
		...correctedWords(loaded<Loaded>(data)?.course.corrections),
	],
}

type Loaded = { course: { corrections: unknown[] } }
type Course = NonNullable<DeliveryView['course']>

export const loader = readingLoader(async ({ actor, params, request }) => {
	const { id, kind, course } = await getDelivery(
		actor,
		idFrom(params.deliveryId),
		languageOf(request, actor.language),
	)
	// A donor sees that a delivery exists, and not how it goes.
	if (!course) throw new DomainError('not-found')
	const { need, record, stages, corrections } = course
	return { id, kind, course: { need, record, stages, corrections } }
})

export default function DeliveryStepsRoute() {
	const t = useTranslations('delivery.record')
	const { id, kind, course } = useLoaderData<typeof loader>()
	const { need, record, stages, corrections } = course
	return (
		<DeliveryPage
			delivery={{ id, kind, need }}
			title={t('title')}
			count={{ steps: record.length, corrections: corrections.length }}
			aside={<StagesPanel stages={stages} />}
		>
			<CorrectedContext.Provider value={corrections}>
				{record.length === 0 && <Empty title={t('none')} />}
				{record.map((step) => (
					<RecordedStep key={step.key} kind={kind} step={step} />
				))}
			</CorrectedContext.Provider>
		</DeliveryPage>
	)
}

function StagesPanel({ stages }: Pick<Course, 'stages'>) {
	const t = useTranslations('delivery.stages')
	const status = useTranslations('status.delivery')
	const format = useFormatter()
	const day = (date: Date) =>
		format.dateTime(date, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
	return (
		<Fold title={t('title')}>
			<Stages
				items={stages.map(({ status: stage, state, since }) => ({
					label: status(stage),
					state,
					detail: since && <span suppressHydrationWarning>{t('since', { date: day(since) })}</span>,
				}))}
			/>
		</Fold>
	)
}

type Stage = { label: string; state: 'done' | 'current' | 'todo'; detail?: ReactNode }

/** The stages of a delivery: reached, present and still ahead. */
export function Stages({ items }: { items: readonly Stage[] }) {
	const t = useTranslations('common')
	return (
		<ol className={styles.stages}>
			{items.map(({ label, state, detail }) => (
				<li key={label} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
					<p className={styles.label}>
						{label} <span className={styles.state}>{t(`steps.${state}`)}</span>
					</p>
					{detail && <div className={styles.detail}>{detail}</div>}
				</li>
			))}
		</ol>
	)
}
