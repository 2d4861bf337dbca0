import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { StatusTag, statusOf } from '#app/components/ui/status-tag.tsx'
import { Reference } from '#app/components/ui/user-text.tsx'
import type { ShownHit } from '#app/domain/search/search.server.ts'
import { roles } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'
import styles from './search.module.css'

type HitListProps = { hits: readonly ShownHit[]; states: readonly { iso3: string; name: string }[] }

/** Hits in order, each with what it is and the words that were found. */
export function HitList({ hits, states }: HitListProps) {
	return (
		<ol className={styles.hits}>
			{hits.map((hit) => (
				<li key={hit.key}>
					<Hit hit={hit} state={states.find(({ iso3 }) => iso3 === hit.stateIso3)?.name} />
				</li>
			))}
		</ol>
	)
}

function Hit({ hit, state }: { hit: ShownHit; state: string | undefined }) {
	const t = useTranslations('search')
	const { kind, title, reference, context, href, code, at } = hit
	const isUntitled = title.every(({ text }) => text === '')
	return (
		<>
			<h2>
				<a href={href} dir="auto">
					{isUntitled ? untitled(kind, t) : <Marked pieces={title} />}
				</a>
			</h2>
			{context && (
				<p>
					<bdi>
						<Marked pieces={context} />
					</bdi>
				</p>
			)}
			<Reasons reasons={hit.reasons} />
			<ul className={styles.facts}>
				<li>{t(`one.${kind}`)}</li>
				{code && <Code code={code} />}
				{reference && (
					<li>
						<Reference>{reference}</Reference>
					</li>
				)}
				{state && kind !== 'state' && (
					<li>
						<bdi>{state}</bdi>
					</li>
				)}
				{isDated(kind) && (
					<li>
						<LocalDate value={at} />
					</li>
				)}
				<Status hit={hit} />
			</ul>
		</>
	)
}

/** Why a hit is among them that has what was typed neither in its title nor in its texts. */
function Reasons({ reasons }: Pick<ShownHit, 'reasons'>) {
	const t = useTranslations('search')
	const format = useFormatter()
	if (reasons.length === 0) return null
	const named = reasons.map(({ by, name }) => t(`by.${by}`, { name: `\u2068${name}\u2069` }))
	return <p className={styles.by}>{t('foundBy', { reasons: format.list(named) })}</p>
}

const isDated = (kind: ShownHit['kind']) => !['institution', 'state', 'person', 'post'].includes(kind)

const untitled = (kind: ShownHit['kind'], t: ReturnType<typeof useTranslations<'search'>>) =>
	kind === 'message' || kind === 'note' ? t(`one.${kind}`) : t('untitled')

function Code({ code }: { code: string }) {
	const t = useTranslations('codes.kinds')
	const role = useTranslations('common.roles')
	const kind = kinds.find((each) => each === code)
	const post = roles.find((each) => each === code)
	return <li>{kind ? t(kind) : post ? role(post) : code}</li>
}

function Status({ hit: { kind, status } }: { hit: ShownHit }) {
	if (!status) return null
	return (
		<li>
			<StatusTag {...statusOf(kind === 'need' ? 'need' : 'request', status)} />
		</li>
	)
}

function Marked({ pieces }: { pieces: ShownHit['title'] }) {
	return pieces.map(({ text, hit }, at) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
		<Fragment key={at}>{hit ? <mark>{text}</mark> : text}</Fragment>
	))
}
