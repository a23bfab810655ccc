"""An invented article of two sentences, with everything that the markup can say of them."""

ARTICLE = """<article id="quay-1" story="quay" publisher="The Ostrava Herald" published="2031-05-14">
<headline>Talks over the port</headline>
<p><role of="ivo-lind"><e id="norway" t="State">Norwegian</e> envoy</role> <e id="ivo-lind" t="Person">Ivo Lind</e>
<meet id="m1" who="ivo-lind sana-haddad" status="held" mode="phone">phoned</meet>
<e id="sana-haddad" t="Person">Sana Haddad</e>, <cue id="c1">saying</cue>
“<q by="ivo-lind" kind="direct" cue="c1">we are close</q>”.
<e id="sana-haddad" t="Person">She</e> <reject by="sana-haddad" what="p1">dismissed</reject>
<prop id="p1" kind="plan" title="shared port">his plan &amp; map</prop>.</p>
</article>"""
