import { useTranslations } from 'use-intl/react'
import type { JointPartView } from '#workflows/bundling/joint-part.ts'
import { LocalDate } from '../ui/local-date.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { Table } from '../ui/table.tsx'
import { UserText } from '../ui/user-text.tsx'
import styles from './joint-mark.module.css'
import { Quantity } from './lines-summary.tsx'

/** The parts of the States in a joint need, as far as the reader may see them. */
export function JointPartsTable({ parts }: { parts: readonly JointPartView[] }) {
	const t = useTranslations('jointNeeds')
	return (
		<Table
			caption={t('panel.title')}
			captionHidden
			head={(['state', 'part', 'need', 'quantity', 'dates'] as const).map((name) => t(`columns.${name}`))}
			rows={parts.map((part) => [
				part.state,
				<Standing key="standing" part={part} />,
				<Title key="title" need={part.need} />,
				part.need?.parts.map(({ number, quantity, lines }) => (
					<div key={number}>
						<Quantity quantity={quantity} lines={lines} />
					</div>
				)),
				<Dates key="dates" need={part.need} />,
			])}
		/>
	)
}

function Standing({ part: { status, need, hasAccount, reason } }: { part: JointPartView }) {
	const t = useTranslations('jointNeeds')
	if (status === 'accepted' && need?.isSubmitted)
		return need.parts.map(({ number, status, delivery }) => (
			<div key={number}>
				<StatusTag kind="need" status={status} /> {delivery && <a href={delivery}>{t('offer.delivery')}</a>}
			</div>
		))
	return (
		<>
			{t(`statuses.${status === 'accepted' && !need?.isSubmitted ? 'preparing' : status}`)}
			{hasAccount === false && <div>{t('noAccount')}</div>}
			{reason && (
				<div>
					{t('reason')} <UserText>{reason}</UserText>
				</div>
			)}
		</>
	)
}

function Title({ need }: Pick<JointPartView, 'need'>) {
	if (!need?.title) return null
	const path = need.parts[0]?.path
	const title = <UserText>{need.title}</UserText>
	return path ? <a href={path}>{title}</a> : title
}

function Dates({ need }: Pick<JointPartView, 'need'>) {
	const t = useTranslations('jointNeeds')
	if (!need?.earliest && !need?.latest) return null
	const from = () => (need.earliest ? <LocalDate value={need.earliest} /> : '…')
	const to = () => (need.latest ? <LocalDate value={need.latest} /> : '…')
	return t.rich('dates', { from, to })
}

type JointMarkProps = {
	/** Whether several States ask for the need together, or one of its request. */
	isJoint: boolean
}

/** Beside the name or number of a need in a list: several States ask for it together. */
export function JointMark({ isJoint }: JointMarkProps) {
	const t = useTranslations('jointNeeds')
	if (!isJoint) return null
	return (
		<>
			{' '}
			<small className={styles.mark}>{t('tag')}</small>
		</>
	)
}
