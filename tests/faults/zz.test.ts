import pg from 'pg'
import { appendFileSync } from 'node:fs'
import { test } from 'vitest'
import { startServer } from '#tests/e2e/server.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import { startCluster } from './cluster.ts'
test('x', async () => {
	const t = performance.now(); const p = (s: unknown) => appendFileSync('/dev/shm/zz.log', `${Math.round(performance.now() - t)} ${s}\n`)
	const cluster = await startCluster(); p('cluster')
	const mail = await mailServer(); await mail.open()
	const server = await startServer({ DATABASE_URL: cluster.url, LOG_LEVEL: 'silent' }); p('server')
	const client = new pg.Client(cluster.adminUrl); await client.connect()
	for (let i = 0; i < 30; i++) {
		const { rows } = await client.query('select status, count(*)::int, max(attempts) a, max(last_error) e from notice group by 1'); p(JSON.stringify(rows)); 
		if (rows.length === 1 && rows[0].status === 'sent') break
		await new Promise((r) => setTimeout(r, 4000))
	}
	await client.end(); await server.stop(); await mail.close(); await cluster.remove()
})
