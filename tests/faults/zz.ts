import pg from 'pg'
import { startServer } from '#tests/e2e/server.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import { startCluster } from './cluster.ts'
	const t = performance.now(); const p = (...s: unknown[]) => console.log(Math.round(performance.now() - t), ...s)
	const cluster = await startCluster(); p(cluster.adminUrl)
	const mail = await mailServer(); await mail.open()
	const s0 = await startServer({ DATABASE_URL: cluster.url, LOG_LEVEL: 'warn', WORKER: 'elsewhere' }); p('server'); await s0.stop()
for (let run = 0; run < 6; run++) {
	const admin = new pg.Client(cluster.adminUrl.replace(/product$/, 'postgres')); await admin.connect()
	await admin.query(`create database p${run} template product owner app_login`); await admin.end()
	const server = await startServer({ DATABASE_URL: cluster.url.replace(/product$/, `p${run}`), LOG_LEVEL: 'warn' , NODE_OPTIONS: '--inspect=127.0.0.1:0'}); p('server')
	const client = new pg.Client(cluster.adminUrl.replace(/product$/, `p${run}`)); await client.connect()
	let last = -1
	let stalled = 0
	for (let i = 0; i < 60; i++) {
		const { rows } = await client.query("select count(*)::int n, count(*) filter (where status='sent')::int sent from notice"); 
		if (rows[0].sent === rows[0].n) { p(run, 'done', rows[0]); break }
		if (rows[0].sent === last) {
			stalled++
			p(JSON.stringify((await client.query('select name,state,count(*)::int,min(started_on),max(started_on),max(retry_count),min(start_after), now() from pgboss.job group by 1,2')).rows, null, 1))
			p(JSON.stringify((await client.query("select * from pgboss.job where state='active'")).rows.map((r: any) => [r.name, r.data, r.started_on, r.retry_count])))
			p(JSON.stringify((await client.query(`select pid,state,wait_event_type,wait_event,now()-query_start age,left(query,120) q from pg_stat_activity where datname='p${run}'`)).rows, null, 1))
			if (stalled === 4) { p('STALL, waiting'); await new Promise((r) => setTimeout(r, 240000)) }
		}
		last = rows[0].sent
		await new Promise((r) => setTimeout(r, 4000))
	}
	await client.end(); await server.stop()
}
await mail.close(); await cluster.remove()
