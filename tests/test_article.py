"""What `Article` promises: it is immutable, compares by value, and goes to JSON and back."""

from govnews.article import Article, Paragraph


def test_an_article_survives_the_round_trip():
    article = Article(adapter="standard", title="题", blocks=(Paragraph(text="文"),))
    assert Article.from_dict(article.to_dict()) == article
