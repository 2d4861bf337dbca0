import { useTranslations } from 'use-intl/react'
import { FiledAnswers, LeftOpen } from '#app/components/filing/filed-answers.tsx'
import { UnreadableNotice } from '#app/components/form/problem-notice.tsx'
import { IndicatorsPanel } from '#app/components/record/indicators-panel.tsx'
import { JointPartsTable } from '#app/components/record/joint-parts-table.tsx'
import { SinceLook } from '#app/components/record/since-look.tsx'
import { NeedStageLine } from '#app/components/record/stage-line.tsx'
import { TranslatedPage } from '#app/components/translation/translated.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import type { NeedView } from '#app/domain/needs/get-need.server.ts'
import type { NeedPage } from '#app/domain/record-pages/get-need-page.server.ts'
import { isBrokenOff } from '#workflows/delivery/status-facts.ts'
import { AsidePanel } from './aside-panel.tsx'
import { NeedOverview, PartsPanel } from './need-overview.tsx'
import { OfferFigures, OfferPanel } from './offer-panel.tsx'
import { DecisionPanel, LatestPanel, OutcomePanel } from './status-panels.tsx'

/** What a need is about and what became of it, from its stage to the answers of the State; `here` is its address. */
export function NeedPanels({ page, here }: { page: NeedPage; here: string }) {
	const { need, clock, measured, since, translations } = page
	const { programme } = need
	return (
		<>
			<UnreadableNotice readable={need.readable} />
			<NeedStageLine stages={need.stages} due={clock.clock?.running?.dueOn ?? null} />
			<SinceLook since={since} requestId={need.request.id} needId={need.id} />
			<AsidePanel aside={need.aside} />
			{need.outcome && <OutcomePanel outcome={need.outcome} />}
			{need.joint && <JointPanel parts={need.joint} />}
			{programme && <OfferPanel need={need} programme={programme} />}
			{programme && need.openTo.includes('offerPart') && <OfferFigures need={need} programme={programme} />}
			{need.delivery && <DeliveryPanel delivery={need.delivery} />}
			{need.earlier.map((delivery) => (
				<DeliveryPanel key={delivery.id} delivery={delivery} />
			))}
			<NeedOverview need={need} />
			<PartsPanel need={need} />
			<IndicatorsPanel
				indicators={measured.indicators}
				addAt={measured.mayAdd ? `${here}/indicators` : null}
			/>
			{need.latest && <LatestPanel latest={need.latest} />}
			{need.decision && <DecisionPanel decision={need.decision} />}
			<TranslatedPage translations={translations} of="need" needId={need.id}>
				<AnswersPanel needId={need.id} sections={need.sections} />
			</TranslatedPage>
		</>
	)
}

/** The parts of the States that ask for the need together. */
function JointPanel({ parts }: { parts: NonNullable<NeedView['joint']> }) {
	const t = useTranslations('jointNeeds.panel')
	return (
		<Panel title={t('title')} id="joint">
			<p>{t('lead')}</p>
			<JointPartsTable parts={parts} />
		</Panel>
	)
}

/** The State's answers about the need. */
function AnswersPanel({ needId, sections }: Pick<NeedView, 'sections'> & { needId: string }) {
	const t = useTranslations('needs.answers')
	const draft = useTranslations('draft.sections')
	return (
		<Fold title={t('title')} isAside>
			{sections.map((told) => (
				<section key={told.section}>
					<h3>{draft(told.section)}</h3>
					<FiledAnswers {...told} translatedOf={needId} />
					<LeftOpen section={told.section} fields={told.leftOpen} />
				</section>
			))}
		</Fold>
	)
}

/** Link to the latest delivery of a need; a terminated one is titled as earlier, as the need is being matched again. */
function DeliveryPanel({ delivery }: { delivery: NonNullable<NeedView['delivery']> }) {
	const t = useTranslations('needs.delivery')
	return (
		<Panel title={t(isBrokenOff(delivery.status) ? 'earlier' : 'title')}>
			<FactList
				items={[{ label: t('status'), value: <StatusTag kind="delivery" status={delivery.status} /> }]}
			/>
			<LinkButton href={`/deliveries/${delivery.id}`} tone="secondary">
				{t('open')}
			</LinkButton>
		</Panel>
	)
}
