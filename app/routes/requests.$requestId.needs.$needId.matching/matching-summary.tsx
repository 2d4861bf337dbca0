import { useFormatter, useTranslations } from 'use-intl/react'
import type { KeyFact } from '#app/components/layout/page.tsx'
import { LinesSummary } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'
import { type MatchingAddress, matchingAddress } from './filter-from.ts'
import styles from './matching.module.css'

type MatchingSummaryProps = Pick<MatchingView, 'programmes' | 'counts' | 'couldWait'> & {
	back: string
}

/** How many programmes are suitable, and what to do where none is. */
export function MatchingSummary({ programmes, counts, couldWait, back }: MatchingSummaryProps) {
	const t = useTranslations('matching')
	const isEmpty = counts.total === 0
	return (
		<>
			{programmes.some(({ sample }) => sample) && <Notice title={t('sampleCatalogue')} />}
			{isEmpty ? <Empty title={t('none')} /> : <p>{t('summary', counts)}</p>}
			{counts.fits === 0 && counts.unclear > 0 && <Notice title={t('noneFits')} />}
			{!isEmpty && counts.fits === 0 && counts.unclear === 0 && (
				<EligibleNotice couldWait={couldWait} back={back} />
			)}
		</>
	)
}

/** States that no programme can take the need, what that does not mean, and the possible actions. */
function EligibleNotice({ couldWait, back }: Pick<MatchingView, 'couldWait'> & { back: string }) {
	const t = useTranslations('matching.eligible')
	return (
		<Notice tone="warning" title={t('none')}>
			<p>{t('why')}</p>
			<ul>
				<li>{couldWait > 0 ? t('wait', { count: couldWait }) : t('noWait')}</li>
				<li>{t('hold')}</li>
				<li>{t('refer')}</li>
			</ul>
			<p>
				<a href={`${back}#steps`}>{t('link')}</a>
			</p>
		</Notice>
	)
}

/** What the State asks for, and how much it matters: the facts that programmes are compared with. */
export function useMatchingFacts({ need, request, asked }: MatchingView): KeyFact[] {
	const t = useTranslations('matching')
	const overview = useTranslations('needs.overview')
	const format = useFormatter()
	const { quantity, minimumQuantity, earliest, latest, taType, languages, lines } = asked
	const facts: (KeyFact | false)[] = [
		{ label: overview('status'), value: <StatusTag kind="need" status={need.status} /> },
		lines.length > 0
			? { label: t('facts.requested'), value: <LinesSummary lines={lines} /> }
			: quantity !== null && {
					label: t('facts.requested'),
					value: format.number(quantity),
					...(minimumQuantity !== null && {
						detail: t('facts.least', { quantity: minimumQuantity }),
					}),
				},
		(earliest !== null || latest !== null) && {
			label: t('facts.dates'),
			value: (
				<>
					{earliest && <LocalDate value={earliest} />} – {latest && <LocalDate value={latest} />}
				</>
			),
		},
		taType !== null && { label: t('facts.type'), value: <Codes list="taTypes" codes={[taType]} /> },
		languages.length > 0 && {
			label: t('facts.languages'),
			value: <Codes list="languages" codes={languages} />,
		},
		{
			label: t('priority.label'),
			value: (
				<a href={`/requests/${request.id}/needs/${need.id}/priority`}>
					{need.priority === null ? t('priority.none') : t('priority.points', { points: need.priority })}
				</a>
			),
		},
	]
	return facts.filter((fact) => fact !== false)
}

type ApartPanelProps = Pick<MatchingView, 'apart'> & { address: MatchingAddress }

/** Programmes of another kind or for other States: summed in one line by reason, named when it is opened. */
export function ApartPanel({ apart, address }: ApartPanelProps) {
	const t = useTranslations('matching.others')
	const format = useFormatter()
	if (address.all)
		return (
			<p>
				<a href={matchingAddress(address, { all: false, page: 1 })}>{t('hide')}</a>
			</p>
		)
	if (apart.length === 0) return null
	const sums = apart.map(({ reason, count }) => t(reason, { count }))
	return (
		<Fold title={t('title', { reasons: format.list(sums) })} id="apart" isAside>
			{apart.map(({ reason, count, programmes }, at) => (
				<section key={reason}>
					<h3>{sums[at]}</h3>
					<ul className={styles.apart}>
						{programmes.map(({ id, code, title }) => (
							<li key={id}>
								<a href={`/programmes/${id}`}>
									<bdi>{title}</bdi>
								</a>{' '}
								<bdi className={styles.code}>{code}</bdi>
							</li>
						))}
						{count > programmes.length && <li>{t('more', { count: count - programmes.length })}</li>}
					</ul>
				</section>
			))}
			<p>
				<a href={matchingAddress(address, { all: true, page: 1 })}>{t('show')}</a>
			</p>
		</Fold>
	)
}

type AskPanelProps = Pick<MatchingView, 'need' | 'request' | 'questions' | 'mayClarify'>

/** Asks the State about unknown facts: by clarification while the request can go back to it, then by a message. */
export function AskPanel({ need, request, questions, mayClarify }: AskPanelProps) {
	const t = useTranslations('matching')
	if (questions.length === 0) return null
	const asked = new URLSearchParams({ need: need.id, ask: questions.join(',') })
	return (
		<Panel title={t('ask.title')} id="ask">
			<p>{t('ask.lead')}</p>
			<ul>
				{questions.map((question) => (
					<li key={question}>{t(`questions.${question}`)}</li>
				))}
			</ul>
			{mayClarify ? (
				<>
					<p>{t('ask.inRequest')}</p>
					<LinkButton href={`/requests/${request.id}?${asked}#steps`} tone="secondary">
						{t('ask.requestLink')}
					</LinkButton>
				</>
			) : (
				<LinkButton href={`/requests/${request.id}/messages?${asked}#message`} tone="secondary">
					{t('ask.link')}
				</LinkButton>
			)}
		</Panel>
	)
}
