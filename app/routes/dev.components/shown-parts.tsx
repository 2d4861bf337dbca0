import { useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { needStatuses, StatusTag } from '#app/components/ui/status-tag.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import { namesOf } from '#workflows/names.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import styles from './components.module.css'

/** Titles as people write them, in three scripts: two are long, and one has no blanks. */
export const titles = [
	'Renforcement des capacités de détection des documents frauduleux aux postes frontière terrestres, maritimes et aéroportuaires du territoire national',
	'تدريب المحققين على تتبع تهريب المهاجرين عبر المنصات الرقمية والتعاون مع السلطات القضائية',
	'加强边境检查站识别伪造旅行证件和打击偷运移民犯罪能力的培训与技术设备援助项目',
] as const

/** What stands beside the content of a record: the next step, folded parts and facts. */
export function ShownParts() {
	const t = useTranslations('componentGallery')
	const work = useTranslations('work')
	return (
		<>
			<Panel title={t('next')} isNext>
				<p>{t('long')}</p>
				<div className={styles.buttons}>
					<Button>{work('openFirst')}</Button>
					<Button tone="secondary">{work('newRequest')}</Button>
					<Button tone="danger">{work('newRequest')}</Button>
					<Button tone="quiet">{work('newRequest')}</Button>
					<Button disabled>{work('newRequest')}</Button>
				</div>
			</Panel>
			<Fold title={t('folded')}>
				<FactList items={[{ label: work('head.title'), value: <UserText>{titles[0]}</UserText> }]} />
			</Fold>
			<Fold title={t('folded')} isAside>
				<p>{t('long')}</p>
			</Fold>
		</>
	)
}

/** What tells something about the whole page, in each tone, and what stands in place of an empty list. */
export function ShownNotices() {
	const t = useTranslations('componentGallery')
	const work = useTranslations('work')
	return (
		<div className={styles.stack}>
			{(['info', 'success', 'warning', 'danger'] as const).map((tone) => (
				<Notice key={tone} tone={tone} title={work('requests.none.title')}>
					<p>{t('long')}</p>
				</Notice>
			))}
			<Empty title={work('nothingWaits.title')}>
				<p>{work('nothingWaits.drafter')}</p>
			</Empty>
		</div>
	)
}

/** Every status of requests and needs. */
export function ShownStatuses() {
	return (
		<div className={styles.tags}>
			{requestWorkflow.states.map((status) => (
				<StatusTag key={status} kind="request" status={status} />
			))}
			{needStatuses.map((status) => (
				<StatusTag key={status} kind="need" status={status} />
			))}
		</div>
	)
}

/** A table with long names, numbers and dates, one row and none; facts in one column and in two. */
export function ShownTables() {
	const work = useTranslations('work')
	const head = [work('head.title'), work('head.reference'), work('head.since'), work('requests.needs')]
	const rows = titles.map((title, index) => [
		<a key="title" href="#tables">
			<UserText>{title}</UserText>
		</a>,
		<Reference key="reference">SOM-TA-2026-GHA-0004</Reference>,
		<LocalDate key="since" value={`2026-0${index + 1}-15`} />,
		<CappedCount key="count" count={10 ** (index + 2)} most={1000} />,
	])
	const facts = titles.map((title, index) => ({
		label: `${work('head.title')} ${index + 1}`,
		value: <UserText>{title}</UserText>,
		isLong: index === 0,
	}))
	return (
		<div className={styles.stack}>
			<Table caption={work('requests.caption')} head={head} rows={rows} numeric={[3]} />
			<Table caption={work('waiting.title')} head={head} rows={rows.slice(0, 1)} numeric={[3]} />
			<FactList items={facts} inColumns />
		</div>
	)
}

const pages = { parts: '', lists: '/lists', records: '/records' } as const

/** The pages of the gallery as tabs, in the words `componentGallery`. */
export function useGalleryTabs() {
	const t = useTranslations('componentGallery')
	return namesOf(pages).map((page) => ({
		href: `/dev/components${pages[page]}`,
		label: t(page),
	}))
}
