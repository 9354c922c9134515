from tests.tui.journeys import *
async def test_a():
    new_client()
    async with sitting() as p:
        await p.open("t2/practice")
        await p.fill("t2.practice/what", "Vise planen")
        await p.open("front/session")
        page=p.screen.page
        for top in range(0, page.virtual_size.height, page.region.height):
            page.scroll_to(y=top, animate=False, immediate=True)
            await p._pilot.pause()
            a=p.lines(page.region)
            await asyncio.sleep(0.2)
            b=p.lines(page.region)
            print(top, page.scroll_y, page.region, page.virtual_size, a==b)
            print("\n".join(a))
    assert 0
