import { isolate, plainLine } from '../bidi.ts'

/** Who writes, above everything that is said. */
export function Masthead({ siteName }: { siteName: string }) {
	return (
		<p className="quiet" style={{ margin: '0 0 16px', fontSize: 14, fontWeight: 700, color: '#4a5560' }}>
			{isolate(plainLine(siteName))}
		</p>
	)
}
