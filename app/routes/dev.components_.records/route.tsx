import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { NextAction } from '#app/components/event/next-action.tsx'
import { MustWaitNotice, ProblemNotice, UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { useTurnFacts } from '#app/components/record/use-turn-facts.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { eventForms } from '#app/forms/event-forms.ts'
import { env } from '#app/platform/env.server.ts'
import { useGalleryTabs } from '../dev.components/shown-parts.tsx'
import { ShownMatrix } from './shown-matrix.tsx'
import { ShownPeople } from './shown-people.tsx'
import { ShownRecords } from './shown-records.tsx'
import { ShownClocks, ShownSteps } from './shown-steps.tsx'

export const handle = {
	words: [
		'componentGallery',
		...(['access', 'board', 'codes', 'deliveryFiles', 'deputies', 'events', 'fields', 'indicators'] as const),
		...([
			'jointNeeds',
			'notesVerbales',
			'posts',
			'processingTime',
			'refusals',
			'settings',
			'sinceLook',
		] as const),
		...([
			'charts',
			'entryHistory',
			'needs.next',
			'status',
			'delivery.record',
			'lists.names',
			'matching',
		] as const),
		...(['timeline.milestones', 'account.people', 'stateRecord.treaties', 'versions.notice'] as const),
	] as const,
}

/** Only in the sample world: parts of records with texts that mean nothing. */
export function loader() {
	if (!env.SAMPLE_WORLD) throw data(null, { status: 404 })
	return { forms: eventForms('need', ['reopenNeed', 'accept', 'decline']) }
}

/** What the pages of records are made of, in its states. Language and colours are those of the reader. */
export default function ComponentRecordsRoute() {
	const t = useTranslations('componentGallery')
	const { forms } = useLoaderData<typeof loader>()
	const running = {
		party: 'state',
		since: '2026-11-02',
		dueOn: '2026-11-20',
		overdue: true,
		left: 6,
	} as const
	return (
		<Page
			title={t('records')}
			lead={<p>{t('lead')}</p>}
			actions={<NextAction group="need" ahead={[{ type: 'accept', yours: true }]} forms={forms} />}
			tabs={useGalleryTabs()}
			facts={useTurnFacts({ reader: 'state', clock: { running, awaited: ['focalPoint', 'mission'] } })}
			aside={
				<Panel title={t('next')} id="steps" isNext>
					<ShownSteps forms={forms} />
				</Panel>
			}
		>
			<Panel title={t('notices')} id="notices">
				<ProblemNotice
					problem={{ code: 'conflict', reason: 'conflict', errors: {}, typed: { reason: [t('long')] } }}
					forms={[]}
				/>
				<UnreadableNotice readable={false} />
				<MustWaitNotice mustWait />
			</Panel>
			<Panel title={t('pictures')} id="clocks">
				<ShownClocks />
			</Panel>
			<Panel title={t('matrix')} id="matrix">
				<ShownMatrix />
			</Panel>
			<Panel title={t('tables')} id="records">
				<ShownRecords />
			</Panel>
			<Panel title={t('tables')} id="people">
				<ShownPeople />
			</Panel>
		</Page>
	)
}
